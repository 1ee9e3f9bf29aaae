import { mapText } from '../../model/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const lower = (method: string): string => method.toLowerCase();
const capital = (method: string): string =>
  method.slice(0, 1).toUpperCase() + lower(method.slice(1));
const asGiven = (method: string): string => method;

function spellings(method: string) {
  const odd = ![method.toUpperCase(), lower(method), capital(method)].includes(method);
  return [
    ...(odd ? [{ label: 'as it stands here', spell: asGiven }] : []),
    { label: 'in small letters', spell: lower },
    { label: 'with one capital', spell: capital },
  ];
}

export const baseMethodLowercase = stepFault({
  id: 'base-method-lowercase',
  step: 'method',
  commonness: 'medium',
  title: 'The method was not signed in capitals',
  did: 'signed the HTTP method in another letter case than capitals',
  what: 'The base string begins with `get` or `Get` instead of `GET`.',
  why: 'The method is signed in upper case: RFC 5849 §3.4.1.1.',
  fix: 'Turn the method into upper case for the base string.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/thephpleague/oauth1-client/blob/09a3f745ce317adf939dd41f19e426c11565b251/src/Signature/EncodesUrl.php',
      says: 'The method goes into the base string in the letter case in which it was given.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the base string is put together.',
    },
  ],
  variants: ({ request: { method } }) =>
    spellings(method.trim()).map(({ label, spell }) => ({
      label,
      runs: { method: ({ methodSent }) => mapText(methodSent, spell) },
    })),
  examples: [oracleRestlet, { ...oracleRestlet, method: 'poSt' }],
});
