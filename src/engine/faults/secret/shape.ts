import { oracleHeader } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { oracleSecrets } from '../examples/oracle.ts';
import { isElsewhere, secretsOf } from '../checking/context.ts';
import { trimSecret } from '../../signing/index.ts';
import { counted } from '../checking/words.ts';

export const secretShape = checkFault({
  id: 'secret-shape',
  topic: 'secrets',
  commonness: 'medium',
  title: 'A secret does not look like one of NetSuite’s',
  did: 'may hold a secret that was copied wrongly',
  what: 'NetSuite’s own are 64 characters, digits and the letters `a` to `f`, in every example of Oracle. Another length or another character hints at a cut, a masked value or the wrong field.',
  why: 'RFC 5849 sets no form for secrets. The one given here is that of Oracle’s examples (section_1534941088), not a rule.',
  fix: 'Copy both secrets again. NetSuite shows them once: if they are lost, reset the consumer secret on the integration record, or make a new token.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1534941088.html',
      says: 'Examples of both secrets.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/bridgehead_4249032125.html',
      says: 'Secrets are shown once, and how to reset them.',
    },
  ],
  find,
  examples: [
    {
      header: oracleHeader,
      ...oracleSecrets,
      consumerSecret: oracleSecrets.consumerSecret.slice(0, -1),
    },
    {
      header: oracleHeader,
      ...oracleSecrets,
      tokenSecret: oracleSecrets.tokenSecret.toUpperCase(),
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  if (isElsewhere(context)) return undefined;
  const odd = secretsOf(context).find(({ value }) => !/^[0-9a-f]{64}$/.test(trimSecret(value)));
  if (odd === undefined) return undefined;
  const { length } = trimSecret(odd.value);
  return {
    level: 'warning',
    title:
      length === 64
        ? `The ${odd.name} holds other characters than \`0\` to \`9\` and \`a\` to \`f\`.`
        : `The ${odd.name} has ${counted(length, 'character')}. NetSuite’s own have 64.`,
  };
}
