import { mapParams } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { queryVariants, type QueryChange } from '../imitate/query.ts';

const eachValue =
  (change: (value: string) => string): QueryChange =>
  (params) =>
    mapParams(params, { value: change });

const capitalised = eachValue((value) =>
  /^(?:true|false)$/.test(value) ? value.charAt(0).toUpperCase() + value.slice(1) : value,
);
const inLowerCase = eachValue((value) =>
  /^(?:true|false)$/i.test(value) ? value.toLowerCase() : value,
);
const commaForPoint = eachValue((value) =>
  /^-?\d+\.\d+$/.test(value) ? value.replace('.', ',') : value,
);
const grouped = eachValue((value) => {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d{4,15})(\.\d+)?$/.exec(value) ?? [];
  return whole === '' ? value : `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${rest}`;
});
const withoutZeros = eachValue((value) =>
  /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value,
);

export const paramValueCase = stepFault({
  id: 'param-value-case',
  step: 'queryValues',
  commonness: 'low',
  title: 'Values were written otherwise than in the URL',
  did: 'wrote booleans or numbers otherwise in the signature than in the URL',
  what: 'A value became text twice, by different rules: `true` and `True`, `1.0` and `1`.',
  why: 'Values are signed as they are sent: RFC 5849 §3.4.1.3.1 and §3.4.1.3.2.',
  fix: 'Turn each value into text once, for both. In .NET give `CultureInfo.InvariantCulture`.',
  sources: [
    {
      kind: 'commit',
      url: 'https://github.com/restsharp/RestSharp/commit/acdf9af5',
      says: 'Concerns the culture by which numbers become text.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'How parameters are encoded, sorted and joined; repeated names stay.',
    },
  ],
  variants: (given) =>
    queryVariants(given, 'queryValues', [
      ['`True` and `False` in capitals', capitalised],
      ['`true` and `false` in lower case', inLowerCase],
      ['a comma for the decimal point', commaForPoint],
      ['no zeros at the end of decimals', withoutZeros],
      ['commas between thousands', grouped],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/7?expandSubResources=true',
    ),
  ],
});
