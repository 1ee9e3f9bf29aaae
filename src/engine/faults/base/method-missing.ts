import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const baseMethodMissing = stepFault({
  id: 'base-method-missing',
  step: 'parts',
  commonness: 'rare',
  title: 'The method is missing from the base string',
  did: 'left the HTTP method out of the base string',
  what: 'The base string begins with the encoded URL, or with the `&` before it.',
  why: 'The base string begins with the method: RFC 5849 §3.4.1.1.',
  fix: 'Begin the base string with the method, such as `GET&`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the base string is put together.',
    },
  ],
  variants: ({ observed }) =>
    observed.kind === 'passport'
      ? []
      : [
          {
            label: 'together with its `&`',
            runs: { parts: ({ uriInBase, joinedInBase }) => [uriInBase, joinedInBase] },
          },
          {
            label: 'while its `&` stayed',
            runs: { parts: ({ uriInBase, joinedInBase }) => [[], uriInBase, joinedInBase] },
          },
        ],
  examples: [oracleRestlet],
});
