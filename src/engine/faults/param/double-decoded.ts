import { mapParams } from '../../signing/index.ts';
import { formDecode } from '../../text/form.ts';
import { percentDecode } from '../../text/percent.ts';
import { changing } from '../places/changing.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { queryParams } from '../imitate/query.ts';

type Change = Parameters<typeof mapParams>[1];

const ways: readonly (readonly [label: string, change: Change])[] = [
  ['values, by percent-decoding', { value: percentDecode }],
  ['values, so that `+` becomes a space too', { value: formDecode }],
  ['names and values, by percent-decoding', { name: percentDecode, value: percentDecode }],
];

function variantOf([label, change]: (typeof ways)[number]): Variant {
  return { label, runs: changing('queryDecodedAgain', (params) => mapParams(params, change)) };
}

export const paramDoubleDecoded = stepFault({
  id: 'param-double-decoded',
  step: 'queryDecodedAgain',
  commonness: 'low',
  title: 'Query values were decoded twice',
  did: 'decoded query values twice before signing',
  what: 'They had been decoded already. It shows when a value holds a `+` or a `%`.',
  why: 'Each name and value is decoded once: RFC 5849 §3.4.1.3.1. `%2541` in the URL means `%41`, not `A`.',
  fix: 'Drop the second decoding. PHP’s `parse_str` and `$_GET` hold decoded values already.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/thephpleague/oauth1-client',
      says: 'In `EncodesUrl` parsed values are decoded once more.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'The query is parsed, and names and values decoded, once.',
    },
  ],
  variants: (given) => {
    const params = queryParams(given);
    const values = params.map(({ value }) => value).join('\n');
    const names = params.map(({ name }) => name).join('\n');
    const shows = [
      percentDecode(values) !== values,
      values.includes('+'),
      percentDecode(names) !== names,
    ];
    return ways.filter((_, index) => shows[index]).map(variantOf);
  },
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&path=a%252Fb',
    ),
  ],
});
