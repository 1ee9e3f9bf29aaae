import { family } from '../kinds/define.ts';
import { eachParam } from '../places/signed-params.ts';

export const familyParamEmptied = family({
  id: 'family-param-emptied',
  title: 'A parameter was signed without its value',
  did: 'signed a parameter as if it were empty',
  what: 'One parameter has a value in the request and none in the base string.',
  why: 'Values are signed as they are sent: RFC 5849 §3.4.1.3.1.',
  fix: 'Set the value before you sign, and sign what you send.',
  variants: (given) =>
    eachParam(given, 'emptied', (param) => [param.value === '' ? param : { ...param, value: '' }]),
});
