import { connectPassword } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { passportOf } from '../checking/context.ts';

export const soapConnectPassword = checkFault({
  id: 'soap-connect-password',
  topic: 'soap',
  commonness: 'low',
  title: 'The token password of SuiteAnalytics Connect is wrong',
  did: 'put the token password of SuiteAnalytics Connect together wrongly',
  what: 'Connect signs the same five fields as a SOAP passport, and takes them with the signature as a password. The signature or the algorithm was left out, or they stand in another order.',
  why: 'The password is account, consumer key, token, nonce, timestamp, signature and algorithm, joined by `&` (Oracle, article_163240162059). Its signature is made as for a passport (section_4395630653).',
  fix: 'Join all seven in this order: account, consumer key, token, nonce, timestamp, signature, `HMAC-SHA256`. Put `TBA` as the user name, and make a new password for each session. In ADO.NET it stands in single quotes.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/article_163240162059.html',
      says: 'The parts of the token password and their order.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/airbytehq/airbyte/pull/32968',
      says: 'A client that makes such a password, and sends it as `PWD`.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/article_163239887396.html',
      says: 'The user name, and that a password serves for one session within 5 minutes.',
    },
  ],
  find,
  examples: [
    { header: connectPassword },
    {
      header: connectPassword.replace('&HMAC-SHA256', ''),
    },
    {
      header: connectPassword.replace(/&([^&]+)&([^&]+)$/, '&$2&$1'),
    },
  ],
});

const parts = ['account', 'consumerKey', 'token', 'nonce', 'timestamp', 'signature'] as const;

function find(context: CheckContext): Sighting | undefined {
  const password = passportOf(context);
  if (password?.form !== 'connect' || password.isCut === true) return undefined;
  if (context.isUnknown?.('signature') === true) return undefined;
  if (password.signature === undefined) {
    return { level: 'error', title: 'The token password has no signature.' };
  }
  if (password.algorithm === undefined) {
    return { level: 'error', title: 'The token password does not end with the algorithm.' };
  }
  const places = parts.map((name) => password[name]?.span?.start ?? 0);
  const last = places.at(-1) ?? 0;
  const isInOrder =
    places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0)) &&
    password.text.lastIndexOf(`&${password.algorithm}`) > last;
  return isInOrder
    ? {
        level: 'ok',
        title: 'This is a token password of SuiteAnalytics Connect: its seven parts are in order.',
      }
    : { level: 'error', title: 'The parts of the token password stand in another order.' };
}
