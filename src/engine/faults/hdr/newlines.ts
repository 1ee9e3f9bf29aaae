import { headerWith } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { hasNotice } from '../checking/context.ts';

export const hdrNewlines = checkFault({
  id: 'hdr-newlines',
  topic: 'header',
  commonness: 'medium',
  title: 'Line breaks stand inside the header',
  did: 'left line breaks inside the header',
  what: 'The header runs over several lines. Often it was built by a template that is laid out for the eye. If the text was only wrapped where you copied it, there is nothing to do.',
  why: 'A header is one line. Folding it over several is given up and must not be sent: RFC 9112 §5.2. RFC 5849 §3.5.1 prints its examples in several lines for display only.',
  fix: 'Join the parameters by a comma and a space.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc9112#section-5.2',
      says: 'A sender must not fold a header over lines.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'The form of the header.',
    },
  ],
  find: (context) =>
    hasNotice(context, 'auth-line-break')
      ? {
          level: 'warning',
          title: 'The header has line breaks. If your client sends them, take them out.',
        }
      : undefined,
  examples: [{ header: headerWith('", ', '",\n      ') }],
});
