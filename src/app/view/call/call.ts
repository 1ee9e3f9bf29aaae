import type { Pair } from '../../../engine/model/index.ts';
import { splitUrl } from '../../../engine/text/url.ts';
import { control, headerTrouble } from '../copy.ts';

/** A signed request, as a program sends it. */
export interface Call {
  readonly method: string;
  readonly url: string;
  /** Those beside `Authorization`: what the service needs, and nothing of it is signed. */
  readonly headers: readonly Pair[];
  readonly body: string;
  /** The value of the Authorization header. */
  readonly signed: string;
}

/** All headers of a call, the signed one first. */
export const headersOf = ({ signed, headers }: Call): readonly Pair[] => [
  { name: 'Authorization', value: signed },
  ...headers,
];

/** Whether a header is the content type, which some programs take apart from the others. */
export const isContentType = ({ name }: Pair): boolean => name === 'Content-Type';

/** What a call is named in a list of calls. */
export const nameOf = ({ method, url }: Call): string => `${method} ${splitUrl(url).path || '/'}`;

/** Whether its body is a form, whose parameters are signed. */
export const isForm = ({ headers }: Call): boolean =>
  headers.some((one) => isContentType(one) && /form-urlencoded/i.test(one.value));

/** Whether a server may ask for a length although there is no body; RFC 9110, section 8.6. */
export const wantsLength = ({ method, body }: Call): boolean =>
  body === '' && /^(?:POST|PUT|PATCH)$/i.test(method);

/** What no program can send as one request: the parts of a link may say anything. */
export function troubleWith({ method, url, headers, body, signed }: Call): string | undefined {
  // A token; RFC 9110, section 5.6.2.
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(method))
    return 'The method has characters that no HTTP method has.';
  // What begins with @ or - would be a file or an option.
  if (!/^https?:\/\//i.test(url))
    return 'The URL does not begin with https://, and a program could take it for something else.';
  if (control.test(url)) return 'The URL has a line break or another control character.';
  if (splitUrl(url).userinfo !== '')
    return 'The URL names a user before its host, whom a program could send in the place of the signature.';
  const broken = headers.find(({ value }) => control.test(value));
  if (broken !== undefined)
    return `The header “${broken.name}” has a line break or another control character, and could become two headers.`;
  if (body.includes('\0')) return 'The body has a NUL character, which no command line can hold.';
  return headerTrouble(signed);
}

/** A variable of an editor or of Postman, which would be put in before the call is sent. */
export function variableIn(call: Call): string | undefined {
  const texts = [call.url, call.body, ...headersOf(call).map(({ value }) => value)];
  return texts.some((text) => text.includes('{{'))
    ? 'It has “{{”, where this program would put in a variable.'
    : undefined;
}
