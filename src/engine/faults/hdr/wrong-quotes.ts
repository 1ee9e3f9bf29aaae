import { headerWith } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { paramsOf } from '../checking/context.ts';

export const hdrWrongQuotes = checkFault({
  id: 'hdr-wrong-quotes',
  topic: 'header',
  commonness: 'low',
  title: 'Values stand between the wrong quotes',
  did: 'put values between quotes that are not the plain `"`',
  what: 'Single or curly quotes surround at least one value. Curly ones come from web pages and word processors, so the code may have been copied from one. If you pasted the header out of a mail or a document, look at what was sent.',
  why: 'Only the double quote, ASCII 34, encloses a value: RFC 5849 §3.5.1.',
  fix: 'Use the plain double quote `"` around every value.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'The quote is ASCII code 34.',
    },
  ],
  find: (context) =>
    paramsOf(context).some(({ quote }) => quote !== '' && quote !== '"')
      ? { level: 'error', title: 'At least one value stands between single or curly quotes.' }
      : undefined,
  examples: [
    { header: headerWith('"', "'") },
    {
      header: headerWith('"123456"', '“123456”'),
    },
  ],
});
