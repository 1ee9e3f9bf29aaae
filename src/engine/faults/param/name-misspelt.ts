import type { Given } from '../../model/index.ts';
import { percentDecode } from '../../text/percent.ts';
import { changing } from '../places/changing.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { namesSent } from '../places/header-params.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const spellings: readonly (readonly [right: string, wrong: string])[] = [
  ['oauth_timestamp', 'oauth_timeStamp'],
  ['oauth_signature_method', 'oauth_signatureMethod'],
  ['oauth_consumer_key', 'oauth_consumerkey'],
  ['oauth_token', 'oauth_Token'],
];

function renaming(label: string, names: ReadonlyMap<string, string>): Variant {
  return {
    label,
    runs: changing('headerSigned', (params) =>
      params.map((param) => ({ ...param, name: names.get(param.name) ?? param.name })),
    ),
  };
}

/** The letter case of the header, which the reader of headers corrects. */
function asSpelt({ observed }: Given): readonly Variant[] {
  if (observed.kind === 'passport') return [];
  const spelt = new Map(
    observed.params
      .map(({ name, rawName }) => [name, percentDecode(rawName.text)] as const)
      .filter(([name, raw]) => name !== raw && name.toLowerCase() === raw.toLowerCase()),
  );
  return spelt.size === 0 ? [] : [renaming('as in the header', spelt)];
}

function misspelt(given: Given, [right, wrong]: (typeof spellings)[number]): readonly Variant[] {
  const sent = namesSent(given);
  if (sent.has(right)) return [renaming(`\`${wrong}\``, new Map([[right, wrong]]))];
  return sent.has(wrong)
    ? [renaming(`\`${right}\`, and not as in the header`, new Map([[wrong, right]]))]
    : [];
}

export const paramNameMisspelt = stepFault({
  id: 'param-name-misspelt',
  step: 'headerSigned',
  commonness: 'low',
  title: 'A parameter’s name is spelt in two ways',
  did: 'misspelt the name of an `oauth_` parameter in the signature',
  what: 'The base string or the header has a name such as `oauth_timeStamp` or `oauth_consumerkey`.',
  why: 'Names are in lower case with `_` between the words: RFC 5849 §3.1.',
  fix: 'Correct the spelling, and keep each name in one constant.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.1',
      says: 'The names of the parameters.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Parameters are sorted by encoded name, then by encoded value, by octets.',
    },
  ],
  variants: (given) => [...asSpelt(given), ...spellings.flatMap((pair) => misspelt(given, pair))],
  examples: [
    oracleRestlet,
    {
      ...oracleRestlet,
      header: oracleRestlet.header.replace('oauth_timestamp', 'oauth_timeStamp'),
    },
    {
      ...oracleRestlet,
      header: oracleRestlet.header.replace('oauth_consumer_key', 'oauth_consumerkey'),
    },
  ],
});
