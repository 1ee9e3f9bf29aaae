import type { Notice } from '../../model/index.ts';
import { percentEncode } from '../../text/percent.ts';
import { headerWords } from '../header-text.ts';
import { headerOf } from '../param-list.ts';
import type { Piece } from '../reader.ts';

/** What oauthlib says while it signs, a line each; its base string has a reader of its own. */
const line =
  /^[^\n]{0,200}?\b(?:Collected params: [^\n]*|Normalized params: ([^\s]*)|Normalized URI: (\S*)|Signature: ([\w+/]{4,}={0,2}))[ \t]*\r?$/gm;
const mostLines = 400;

/** oauthlib's log at the level of debugging; where no header is in the paste, one is made of what was signed. */
export function readOauthlib(text: string): readonly Piece[] {
  if (!text.includes('ollected params: ')) return [];
  const isSent = text.includes('oauth_signature=');
  let logged = { params: '', url: '' };
  return [...text.matchAll(line)].slice(0, mostLines).map((found, at): Piece => {
    const [whole, params, url, signature] = found;
    const span = { start: found.index, end: found.index + whole.length };
    const piece = { span, words: at === 0 ? 'oauthlib log' : '' };
    logged = { params: params ?? logged.params, url: url ?? logged.url };
    return signature === undefined || isSent || !logged.params.includes('oauth_nonce=')
      ? piece
      : { ...piece, ...signed(logged, signature) };
  });
}

const notice: Notice = {
  ...{ code: 'oauthlib-header', level: 'info' },
  message: 'The log shows no header: it was put together from what oauthlib says it signed.',
};

function signed(logged: { params: string; url: string }, signature: string) {
  const pairs = logged.params.split('&');
  const isOAuth = (pair: string): boolean => pair.startsWith('oauth_');
  const authorization = headerOf([
    ...pairs.filter(isOAuth).map((pair): readonly [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
    ['oauth_signature', percentEncode(signature)],
  ]);
  const query = pairs.filter((pair) => pair !== '' && !isOAuth(pair)).join('&');
  const url = logged.url + (query === '' ? '' : `?${query}`);
  const request = url === '' ? { authorization } : { url, authorization };
  return { words: headerWords(authorization), requests: [request], notices: [notice] };
}
