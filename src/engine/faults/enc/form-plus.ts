import { stepFault } from '../kinds/define.ts';
import { innerSpacesAsPlus, joinedSpacesAsPlus } from '../places/levels.ts';
import { recordQuery } from '../examples/oracle.ts';

export const encFormPlus = stepFault({
  id: 'enc-form-plus',
  step: 'spacesEncoded',
  commonness: 'high',
  title: 'Spaces were encoded as +',
  did: 'encoded spaces as `+`',
  what: 'The encoder is for forms, such as PHP’s `urlencode`, Python’s `quote_plus`, Go’s `QueryEscape` or `URLSearchParams`. For example, a blank shows as `%2B` instead of `%2520`.',
  why: 'A space is `%20`, never `+`: RFC 5849 §3.6. Values without a space work.',
  fix: 'Replace `+` by `%20` after encoding, or use `rawurlencode` in PHP, `quote(s, safe="")` in Python.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/javaee/jersey/issues/705',
      says: 'The signature’s encoder wrote spaces as plus signs.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/gifnksm/oauth-client-rs/pull/16',
      says: 'Form encoding was replaced by the percent-encoding of OAuth.',
    },
  ],
  variants: () => [{ label: '', runs: { ...innerSpacesAsPlus, ...joinedSpacesAsPlus } }],
  examples: [recordQuery],
});
