import { formDecode } from '../../text/form.ts';
import type { Run } from '../slots/index.ts';
import { stepFault } from '../kinds/define.ts';
import { recordQuery } from '../examples/oracle.ts';

/** The query's pairs, with what was not decoded left as it stands in the URL. */
const undecoded =
  (readName: (text: string) => string): Run<'queryDecoded'> =>
  ({ querySplit }) =>
    querySplit.map(({ name, value, index }) => ({
      name: readName(name),
      value: value ?? '',
      from: { kind: 'query', key: `query.${index}` },
    }));

export const paramQueryDoubleEncoded = stepFault({
  id: 'param-query-double-encoded',
  step: 'queryDecoded',
  commonness: 'high',
  title: 'Query values were encoded twice',
  did: 'encoded query values that were encoded already',
  what: 'They keep the escapes of the URL. For example, `%20` becomes `%2520` before the joined string is encoded.',
  why: 'Names and values are decoded, then encoded once: RFC 5849 §3.4.1.3.1 and §3.4.1.3.2. Values without an escape work.',
  fix: 'Decode each name and value before you encode it.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/Kong/insomnia/issues/1681',
      says: 'Escaped query values were escaped once more before signing.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/postmanlabs/postman-app-support/issues/8879',
      says: 'A published signature with all its inputs; it comes from values encoded twice.',
    },
  ],
  variants: () => [
    { label: 'values', runs: { queryDecoded: undecoded(formDecode) } },
    { label: 'names and values', runs: { queryDecoded: undecoded((name) => name) } },
  ],
  examples: [recordQuery],
});
