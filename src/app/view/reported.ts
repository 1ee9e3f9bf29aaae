import type { Given } from '../../engine/index.ts';
import { headerValue } from '../../engine/model/index.ts';

/** The method, and whether it is one that was only assumed. */
export const methodReported = ({ request: { method, isMethodAssumed } }: Given): string =>
  isMethodAssumed === true ? `${method} (not stated)` : method;

/** The content type of a request, as a report says it. */
export const typeReported = ({ request }: Given): string => headerValue(request, 'Content-Type');

/** The header that was sent or, of an envelope, its TokenPassport: the rest of it is the user's own data. */
export const headerReported = ({ observed: { kind, text } }: Given): string =>
  kind === 'oauth' ? text : passportIn(text);

function passportIn(xml: string): string {
  const start = xml.search(/<(?:[\w.-]{1,60}:)?tokenPassport\b/i);
  const end = /<\/(?:[\w.-]{1,60}:)?tokenPassport\s{0,9}>/i.exec(start < 0 ? '' : xml.slice(start));
  return end === null ? '' : xml.slice(start, start + end.index + end[0].length);
}
