import { stepFault } from '../define.ts';
import { innerSpacesAsPlus, joinedSpacesAsPlus } from '../levels.ts';
import { recordQuery } from '../oracle-example.ts';

export const encFormPlus = stepFault({
  id: 'enc-form-plus',
  step: 'spacesEncoded',
  commonness: 'high',
  title: 'Spaces were encoded as +',
  did: 'encoded spaces as `+`',
  what: 'The encoder is one for HTML forms: PHP’s `urlencode`, Python’s `quote_plus`, Go’s `QueryEscape`, `URLSearchParams`. It writes a space as `+`, which then becomes `%2B` in the base string where `%2520` belongs.',
  why: 'A space is `%20` in a signature, never `+`: RFC 5849 §3.6. Values without a space work.',
  fix: 'Use the encoder for single URL components (`rawurlencode`, `quote(s, safe="")`, `PathEscape` with care), or replace `+` by `%20` after encoding.',
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
  examples: [
    {
      name: 'A record query with spaces',
      given: recordQuery,
      correct: 'EjzAclRoAhUvAqEUujt6jsI4TJm5C2yxrTXXwKsMkcE=',
      observed: 'Ai7lffyvktpJgmsZwe6Dz3im5HmjuVYUzP1/gG1Dz1A=',
    },
  ],
});
