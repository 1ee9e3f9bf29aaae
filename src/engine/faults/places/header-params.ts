import type { Given, Source } from '../../model/index.ts';
import type { Param } from '../../signing/index.ts';
import type { Step } from '../slots/index.ts';
import { changing } from './changing.ts';
import type { Variant } from '../kinds/define.ts';

/** The steps in which a parameter of the header is left out, added or changed. */
export type HeaderStep = Exclude<Extract<Step, `header${string}`>, 'header'>;

/** The names of the parameters that the header carries. */
export function namesSent({ observed }: Given): ReadonlySet<string> {
  return new Set(observed.kind === 'oauth' ? observed.params.map(({ name }) => name) : []);
}

/** A parameter that is sent and not signed. */
export function unsignedVariants(given: Given, name: string, step: HeaderStep): readonly Variant[] {
  return namesSent(given).has(name) ? [leavingOut('', [name], step)] : [];
}

/** A client that leaves these parameters of its header out of the signature. */
export function leavingOut(
  label: string,
  names: readonly string[],
  step: HeaderStep = 'headerChosen',
): Variant {
  const runs = changing(step, (params) => params.filter(({ name }) => !names.includes(name)));
  return { label, runs };
}

/** A client that signs parameters beside those of its header. */
export function signingToo(label: string, added: readonly Param[], step: HeaderStep): Variant {
  return { label, runs: changing(step, (params) => [...params, ...added]) };
}

/** A client that signs a parameter of its header with another value than it sends. */
export function signingAs(label: string, name: string, value: string, step: HeaderStep): Variant {
  const runs = changing(step, (params) =>
    params.map((param) => (param.name === name ? { ...param, value } : param)),
  );
  return { label, runs };
}

/** A parameter as the header would carry it. */
export function headerParamOf(name: string, value: string, from?: Source): Param {
  return { name, value, from: from ?? { kind: 'oauth', key: `oauth.${name}` } };
}
