import { addressFaults } from '../../netsuite/account/address-faults.ts';
import { addressIn } from '../../netsuite/account/address.ts';
import type { CheckContext, Sighting } from '../kinds/define.ts';

/** What is wrong with the request's own address, among what these codes name. */
export function addressSighting(
  { given: { request } }: CheckContext,
  codes: readonly string[],
): Sighting | undefined {
  const address = addressIn(request.url);
  const fault = address && addressFaults(address).find(({ code }) => codes.includes(code));
  return fault && { level: 'error', title: fault.text };
}
