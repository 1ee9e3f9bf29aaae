import { isFormBody, rightSteps } from '../../signing/index.ts';
import type { Runs } from '../slots/index.ts';
import { splitUrl } from '../../text/url.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';

/** Escaped, a plus is read as a plus. */
function keepingPlus(text: string): string {
  return text.replaceAll('+', '%2B');
}

const inQuery: Runs = {
  queryDecoded: ({ querySplit }, given) => {
    const pairs = querySplit.map(({ name, value, index }) => ({
      name: keepingPlus(name),
      value: value === null ? null : keepingPlus(value),
      index,
    }));
    return rightSteps.queryParams({ querySplit: pairs }, given);
  },
};

const inBody: Runs = {
  bodySigned: (done, given) => {
    const request = { ...given.request, body: keepingPlus(given.request.body) };
    return rightSteps.bodySigned(done, { ...given, request });
  },
};

export const paramPlusLiteral = stepFault({
  id: 'param-plus-literal',
  step: 'queryDecoded',
  commonness: 'high',
  title: 'A + was signed as a plus, and is read as a space',
  did: 'signed a `+` as a plus sign, where the server reads a space',
  what: 'It stands for a space, or is an unescaped plus, such as in a telephone number.',
  why: 'Queries and forms are decoded by form rules, where `+` is a space: RFC 5849 §3.4.1.3.1.',
  fix: 'Send a space as `%20` and a plus as `%2B`. `decodeURIComponent` does not turn `+` into a space.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/NangoHQ/nango/issues/7098',
      says: 'Spaces sent as `+` were signed as plus signs.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/nbspou/dart-oauth1/issues/17',
      says: 'A `+` in the query was not read as a space.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/postmanlabs/postman-app-support/issues/1874',
      says: 'A space in a form body was signed as a literal `+`.',
    },
  ],
  variants: (given) => {
    const query = splitUrl(given.request.url).query?.includes('+') ?? false;
    const body = isFormBody(given) && given.request.body.includes('+');
    const both: readonly Variant[] = [
      { label: 'in the query and the form body', runs: { ...inQuery, ...inBody } },
    ];
    return [
      ...(query && body ? both : []),
      ...(query ? [{ label: 'in the query', runs: inQuery }] : []),
      ...(body ? [{ label: 'in the form body', runs: inBody }] : []),
    ];
  },
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer?q=companyName+START_WITH+A',
    ),
    oracleRequest(
      'POST',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1',
      { contentType: 'application/x-www-form-urlencoded', body: 'memo=two+words' },
    ),
  ],
});
