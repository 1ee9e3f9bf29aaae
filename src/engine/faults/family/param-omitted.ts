import { family } from '../kinds/define.ts';
import { eachParam } from '../places/signed-params.ts';

export const familyParamOmitted = family({
  id: 'family-param-omitted',
  title: 'A parameter was left out',
  did: 'left a parameter out of the signature',
  what: 'One parameter of the request is not in the base string.',
  why: 'Every parameter that is sent is signed: RFC 5849 §3.4.1.3.1.',
  fix: 'Keep the parameters in one list, and make the base string and the request from it.',
  variants: (given) => eachParam(given, 'left out', () => []),
});
