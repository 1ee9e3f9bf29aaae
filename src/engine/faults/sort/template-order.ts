import type { Given } from '../../model/index.ts';
import { byEncodedOctets, type Param } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { orderVariants, type Order } from '../imitate/orders.ts';
import { queryParams } from '../imitate/query.ts';

const ofEveryRestlet = new Set(['script', 'deploy']);

/** A parameter of the query that a template for RESTlets does not have. */
const isNew = ({ name, from }: Param): boolean =>
  from.kind === 'query' && !ofEveryRestlet.has(name);

const isOfHeader = ({ from }: Param): boolean => from.kind === 'oauth';

type Place = (params: readonly Param[]) => number;

const atEnd: Place = (params) => params.length;
const atFront: Place = () => 0;
const beforeHeader: Place = (params) => Math.max(params.findIndex(isOfHeader), 0);
const behindHeader: Place = (params) => params.findLastIndex(isOfHeader) + 1;

/** The right order, but for those parameters, which stand together in one place. */
const putting =
  (areMoved: (param: Param) => boolean, place: Place): Order =>
  (params) => {
    const others = params.filter((param) => !areMoved(param)).sort(byEncodedOctets);
    const at = place(others);
    return [...others.slice(0, at), ...params.filter(areMoved), ...others.slice(at)];
  };

function ways(given: Given): readonly (readonly [label: string, order: Order])[] {
  const last = queryParams(given).filter(isNew).at(-1)?.from.key;
  const isLast = ({ from }: Param): boolean => from.key === last;
  return [
    ['at the end', putting(isNew, atEnd)],
    ['at the front', putting(isNew, atFront)],
    ['before the oauth_ parameters', putting(isNew, beforeHeader)],
    ['behind the oauth_ parameters', putting(isNew, behindHeader)],
    ['the last of them at the end', putting(isLast, atEnd)],
    ['the last of them at the front', putting(isLast, atFront)],
  ];
}

export const sortTemplateOrder = stepFault({
  id: 'sort-template-order',
  step: 'namesSorted',
  commonness: 'high',
  title: 'A new parameter was put in the wrong place of a template',
  did: 'put parameters of the query into a fixed template, in the wrong place',
  what: 'The base string is a text with gaps for `deploy`, the `oauth_` parameters and `script`, and another was added.',
  why: 'All parameters are sorted as one list: RFC 5849 §3.4.1.3.2.',
  fix: 'Put all in one list, and sort that.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Parameters are sorted by encoded name, then by encoded value, by octets.',
    },
  ],
  variants: (given) => orderVariants(given, ways(given)),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&id=7',
    ),
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer?limit=5&offset=10',
    ),
  ],
});
