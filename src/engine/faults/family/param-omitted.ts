import { family } from '../define.ts';
import { eachParam } from '../signed-params.ts';

export const familyParamOmitted = family({
  id: 'family-param-omitted',
  title: 'A parameter was left out',
  did: 'left a parameter out of the signature',
  what: 'One parameter of the request is not part of the base string.',
  why: 'Every parameter of query, header and form is signed: RFC 5849 §3.4.1.3.1.',
  fix: 'Make the request and the base string from one list of parameters.',
  variants: (given) => eachParam(given, 'left out', () => []),
});
