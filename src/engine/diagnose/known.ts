import type { Given, HeaderParam, Observed, Raw, TokenPassport } from '../model/index.ts';
import { isMasked } from '../text/mask.ts';

/** A case without masked values, and which parameters were sent although their values are not known. */
export interface Known {
  readonly given: Given;
  readonly isUnknown: (name: string) => boolean;
}

const elements = ['account', 'consumerKey', 'token', 'nonce', 'timestamp', 'signature'] as const;

/** The case without values such as `****` that were masked before it was pasted: checks must not judge those. */
export function knownOf(given: Given): Known {
  const { observed } = given;
  const masked = maskedIn(observed);
  const isUnknown = (name: string): boolean => observed.isCut === true || masked.has(name);
  return {
    given: masked.size === 0 ? given : { ...given, observed: without(observed) },
    isUnknown,
  };
}

/** The names of signed parameters whose values are masked. The realm is not signed, so it does not count. */
export function maskedSigned(observed: Observed): readonly string[] {
  if (observed.kind === 'passport') return [...maskedIn(observed)];
  const masked = observed.params.filter(({ isCut, value }) => isCut !== true && isMasked(value));
  return masked.map(({ name }) => name).filter((name) => name.startsWith('oauth_'));
}

/** The names of the parameters, or of the elements of a passport, whose values are not known. */
function maskedIn(observed: Observed): ReadonlySet<string> {
  return new Set(
    observed.kind === 'oauth'
      ? observed.params.filter(isHidden).map(({ name }) => name)
      : elements.filter((name) => isMaskedRaw(observed[name])),
  );
}

const isHidden = ({ value, isCut }: HeaderParam): boolean => isCut === true || isMasked(value);
const isMaskedRaw = (raw: Raw | undefined): boolean => raw !== undefined && isMasked(raw.text);

function without(observed: Observed): Observed {
  if (observed.kind === 'oauth') {
    return { ...observed, params: observed.params.filter((param) => !isHidden(param)) };
  }
  const known = (name: (typeof elements)[number]): Raw | undefined =>
    isMaskedRaw(observed[name]) ? undefined : observed[name];
  const passport: TokenPassport = {
    ...observed,
    ...{ account: known('account'), consumerKey: known('consumerKey'), token: known('token') },
    ...{ nonce: known('nonce'), timestamp: known('timestamp'), signature: known('signature') },
  };
  return passport;
}
