import { family } from '../kinds/define.ts';
import { eachParam } from '../places/signed-params.ts';

export const familyParamDoubled = family({
  id: 'family-param-doubled',
  title: 'A parameter was signed twice',
  did: 'signed a parameter twice',
  what: 'One parameter stands in the base string once more than in the request.',
  why: 'A parameter is signed as often as it is sent: RFC 5849 §3.4.1.3.1.',
  fix: 'Take each parameter from one place only.',
  variants: (given) => eachParam(given, 'twice', (param) => [param, param]),
});
