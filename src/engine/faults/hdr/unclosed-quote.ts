import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { hasNotice } from '../checking/context.ts';

export const hdrUnclosedQuote = checkFault({
  id: 'hdr-unclosed-quote',
  topic: 'header',
  commonness: 'low',
  title: 'A quote is never closed',
  did: 'opened a quote around a value and did not close it',
  what: 'A value begins with a quote and has none at its end. It is often the last value, when the closing quote was lost in the code or while copying.',
  why: 'A value stands between two double quotes: RFC 5849 §3.5.1. Without the second one, a server may read the rest of the header as one value.',
  fix: 'Close the quote. If the end was lost while copying, copy the header again.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'Each value is enclosed in double quotes.',
    },
  ],
  find,
  examples: [
    { header: headerWith('%3D"', '%3D') },
    {
      header: headerWith('"123456"', '"123456'),
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  if (hasNotice(context, 'auth-unclosed-quote'))
    return { level: 'error', title: 'A quote in the header is never closed.' };
  // It is as likely that the last character was not copied.
  return hasNotice(context, 'auth-unclosed-end')
    ? { level: 'warning', title: 'The last quote of the header is not closed, or was not copied.' }
    : undefined;
}
