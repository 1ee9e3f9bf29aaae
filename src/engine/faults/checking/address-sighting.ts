import { addressFaults } from '../../netsuite/account/address-faults.ts';
import { addressIn } from '../../netsuite/account/address.ts';
import type { CheckContext, Sighting } from '../kinds/define.ts';

/** The first mistake of the request's URL that has one of these codes. */
export function addressSighting(
  { given: { request } }: CheckContext,
  codes: readonly string[],
): Sighting | undefined {
  const address = addressIn(request.url);
  const fault = address && addressFaults(address).find(({ code }) => codes.includes(code));
  return fault && { level: 'error', title: fault.text };
}
