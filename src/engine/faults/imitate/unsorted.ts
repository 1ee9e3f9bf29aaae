import { byEncodedOctets, type Param } from '../../signing/index.ts';
import { apexOrder, oauthSignOrder, sampleOrder } from './encoders.ts';
import type { Order } from './orders.ts';

const asInHeader: Order = (params) => params;

/** Parameters in the order of a list; those that it does not name come last, in their own order. */
const inOrderOf =
  (names: readonly string[]): Order =>
  (params) => {
    const place = ({ name }: Param): number =>
      names.includes(name) ? names.indexOf(name) : names.length;
    return [...params].sort((a, b) => place(a) - place(b));
  };

const orders: readonly (readonly [label: string, order: Order])[] = [
  ['as in the header', asInHeader],
  ['in the order of most samples', inOrderOf(sampleOrder)],
  ['in the order of the oauth-sign package', inOrderOf(oauthSignOrder)],
];

const groups = (params: readonly Param[], order: Order) => ({
  oauth: order(params.filter(({ from }) => from.kind === 'oauth')),
  others: params.filter(({ from }) => from.kind !== 'oauth'),
});

type Way = readonly [label: string, order: Order];

const oauthFirst = (label: string, order: Order): Way => [
  `the oauth_ parameters ${label}, then the others`,
  (params) => {
    const { oauth, others } = groups(params, order);
    return [...oauth, ...others];
  },
];

const oauthLast = (label: string, order: Order): Way => [
  `the others, then the oauth_ parameters ${label}`,
  (params) => {
    const { oauth, others } = groups(params, order);
    return [...others, ...oauth];
  },
];

/**
 * The orders in which clients join parameters that they do not sort, the commonest first: three
 * orders both ways round, and two that public code has in one way only.
 */
export const unsortedOrders: readonly Way[] = [
  ...orders.flatMap(([label, order]) => [oauthFirst(label, order), oauthLast(label, order)]),
  oauthLast('in the order of the alphabet', (params) => [...params].sort(byEncodedOctets)),
  oauthFirst('in the order of an Apex sample', inOrderOf(apexOrder)),
];
