import type { Given, Source } from '../model/index.ts';
import { rightSteps, type Param } from '../signing/index.ts';
import type { Variant } from './define.ts';

/** The names of the parameters that the header carries. */
export function namesSent({ observed }: Given): ReadonlySet<string> {
  return new Set(observed.kind === 'oauth' ? observed.params.map(({ name }) => name) : []);
}

/**
 * A parameter that is sent and not signed: alone, and together with some others. Two such
 * mistakes touch the same step, so those that occur together are a variant of one of them.
 */
export function unsignedVariants(
  given: Given,
  name: string,
  together: readonly (readonly string[])[] = [],
): readonly Variant[] {
  const sent = namesSent(given);
  if (!sent.has(name)) return [];
  return [
    leavingOut('', [name]),
    ...together
      .filter((others) => others.every((other) => sent.has(other)))
      .map((others) =>
        leavingOut(`with ${others.map((other) => `\`${other}\``).join(' and ')}`, [
          name,
          ...others,
        ]),
      ),
  ];
}

/** A client that leaves these parameters of its header out of the signature. */
export function leavingOut(label: string, names: readonly string[]): Variant {
  return {
    label,
    runs: {
      headerChosen: (done, given) =>
        rightSteps.headerChosen(done, given).filter((param) => !names.includes(param.name)),
    },
  };
}

/** A client that signs parameters beside those of its header. */
export function signingToo(label: string, added: readonly Param[]): Variant {
  return { label, runs: { headerAdded: ({ headerChosen }) => [...headerChosen, ...added] } };
}

/** A parameter as the header would carry it. */
export function headerParamOf(name: string, value: string, from?: Source): Param {
  return { name, value, from: from ?? { kind: 'oauth', key: `oauth.${name}` } };
}
