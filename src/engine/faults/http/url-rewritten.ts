import { hiddenFault } from '../kinds/define.ts';

export const httpUrlRewritten = hiddenFault({
  id: 'http-url-rewritten',
  commonness: 'medium',
  title: 'The URL was changed on its way out',
  did: 'may have sent another spelling of the URL than was signed',
  what: 'The HTTP library escapes or unescapes characters of the URL after it was signed. Brackets, quotes, `+`, `|` and commas are the usual ones. The URL that you give here may not be the one that was sent.',
  why: 'The server signs the URL that it receives: RFC 5849 §3.4.1.2, §3.4.1.3.1. A path in another spelling gives another signature, and so does a `+` that becomes `%2B`.',
  fix: 'Let the HTTP library build the URL first, and sign the text that it is going to send. Or escape every character yourself that is not a letter, a digit or one of `-._~`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.2',
      says: 'The base string URI is made from the request as it is sent.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/ciaranj/node-oauth/pull/177',
      says: 'Parentheses were encoded in what was signed, but not in what was sent.',
    },
  ],
  tell: 'Send the request to a server of your own, and give the URL that arrives here.',
  leaves: 'wrong signature',
});
