import { stepFault } from '../kinds/define.ts';
import { innerSpacesAsPlus } from '../places/levels.ts';
import { recordQuery } from '../examples/oracle.ts';

export const encFormPlusInner = stepFault({
  id: 'enc-form-plus-inner',
  step: 'spacesEncoded',
  commonness: 'high',
  title: 'Spaces became + in the values',
  did: 'encoded names and values as a form, with `+` for a space',
  what: 'The encoder is for forms, or wrote the query. For example, a blank shows as `%2B` instead of `%2520`.',
  why: 'A space is `%20`, never `+`: RFC 5849 §3.6. Values without a space work.',
  fix: 'Replace `+` by `%20` after encoding.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/ltmbr/NetSuite',
      says: '`lib/NetSuite/Util.pm` takes the parameter string from Perl’s URI module, which writes spaces as plus signs.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/daviddesberg/PHPoAuthLib/pull/559',
      says: 'The form encoding of parameters was replaced in a PHP library.',
    },
  ],
  variants: () => [{ label: '', runs: innerSpacesAsPlus }],
  examples: [recordQuery],
});
