import { oracleHeader } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { oracleSecrets } from '../examples/oracle.ts';
import { secretsOf } from '../checking/context.ts';
import { trimSecret } from '../../signing/index.ts';

export const secretWhiteSpace = checkFault({
  id: 'secret-white-space',
  topic: 'secrets',
  commonness: 'medium',
  title: 'White space stands around a secret',
  did: 'may hold a secret with white space around it',
  what: 'The secret you typed has a space, a line break or an invisible character at its start or end. It came along while copying, and was left out here. In a settings file of your client it would be signed with.',
  why: 'The secret is part of the key, every character of it: RFC 5849 §3.4.2. A space too many gives another signature.',
  fix: 'Trim the secrets when your client reads them.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the key is made from the two secrets.',
    },
  ],
  find,
  examples: [
    {
      header: oracleHeader,
      ...oracleSecrets,
      tokenSecret: `${oracleSecrets.tokenSecret}\n`,
    },
    {
      header: oracleHeader,
      ...oracleSecrets,
      consumerSecret: `\u200B${oracleSecrets.consumerSecret}`,
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const padded = secretsOf(context).find(({ value }) => trimSecret(value) !== value);
  if (padded === undefined) return undefined;
  return { level: 'warning', title: `White space around the ${padded.name} was left out.` };
}
