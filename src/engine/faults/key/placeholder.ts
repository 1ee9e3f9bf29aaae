import { hiddenFault } from '../kinds/define.ts';

export const keyPlaceholder = hiddenFault({
  id: 'key-placeholder',
  commonness: 'medium',
  title: 'A placeholder was not filled in',
  did: 'signed with the placeholder of a secret',
  what: 'Where a secret belongs, the text of the sample is still there, such as `YOUR_TOKEN_SECRET` or `{{token_secret}}`. In Postman a variable that the active environment does not have stays as it is.',
  why: 'The key is made of the two secrets, whatever stands there: RFC 5849 §3.4.2.',
  fix: 'Fill in the secrets, choose the environment that has them, and let your client stop when a secret is missing.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  tell: 'Print the length of both secrets where your client signs. NetSuite’s have 64 characters in every example of Oracle.',
  leaves: 'wrong signature',
});
