import { joinedBy } from '../imitate/joins.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const ways = [
  { label: 'names, values and pairs', equals: ',', and: ',' },
  { label: 'between pairs', equals: '=', and: ',' },
  { label: 'between name and value', equals: ',', and: '&' },
];

export const baseCommas = stepFault({
  id: 'base-commas',
  step: 'pairsJoined',
  commonness: 'rare',
  title: 'The parameters were joined by commas',
  did: 'joined the parameters by commas',
  what: 'JavaScript turns a list into text so: `%2C` stands where `%3D` and `%26` belong.',
  why: 'A name and its value are joined by `=`, and the pairs by `&`: RFC 5849 §3.4.1.3.2.',
  fix: "Join by hand: `pairs.map(pair => pair.join('=')).join('&')`.",
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/mulesoft/api-console/issues/61',
      says: 'A base string had commas in place of equals signs and ampersands.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'How the parameters are joined.',
    },
  ],
  variants: () =>
    ways.map(({ label, equals, and }) => ({
      label,
      runs: joinedBy({ equals, and }),
    })),
  examples: [oracleRestlet],
});
