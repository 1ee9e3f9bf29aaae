import { percentEncode } from '../../text/percent.ts';
import { noticeList } from '../notices.ts';
import { looksLikeUrl, optionTable, readOptions, type Option, type Word } from './options.ts';
import { transfer, type Sent } from './transfer.ts';

/** HTTPie 3.2's options with a value, and the flags that matter. */
const table = optionTable(
  'httpie',
  `raw= boundary= pretty= s:style= response-charset= response-mime= format-options= p:print=
  P:history-print= o:output= session= session-read-only= a:auth= A:auth-type= proxy= max-redirects=
  max-headers= timeout= verify= ssl= ciphers= cert= cert-key= cert-key-pass= default-scheme=
  f:form multipart`,
  /./,
);

const item = /^((?:\\[^]|[^\\:=@])+?)(;$|==@?|=@?|:=@?|:@?|@)(.*)$/s;

/** What HTTPie sends when it gets these words after its name, which is `http` or `https`. */
export function httpieRequests(
  words: readonly Word[],
  scheme: string,
  input: string | undefined,
): Sent {
  const notices = noticeList();
  const options = readOptions(words, table, notices);
  const isForm = options.some(({ name }) => name === 'form');
  const [first, ...others] = options.filter(({ name }) => name === '');
  const method = first && others.length > 0 && /^[a-z]+$/i.test(first.value) ? first : undefined;
  const [url, ...items] = method ? others : first ? [first, ...others] : [];
  const sent: Option[] = [{ name: 'globoff', value: '', span: { start: 0, end: 0 } }];
  if (method) sent.push({ ...method, name: 'request', value: method.value.toUpperCase() });
  if (url) sent.push({ ...url, name: 'url', value: withScheme(url.value, scheme) });

  const fields: Option[] = [];
  for (const { value: text, span } of items) {
    const [, key = '', sign = '', value = ''] = item.exec(text) ?? [];
    const name = key.replace(/\\([^])/g, '$1');
    const put = (option: string, all: string): number =>
      sent.push({ name: option, value: all, span });
    if (sign.endsWith('@')) put(sign === '@' ? 'form' : 'data', `@${value}`);
    else if (sign === ':' || sign === ';') put('header', `${name}${sign}${value}`);
    else if (sign === '==') put('url-query', `+${encode(name)}=${encode(value)}`);
    else if (isForm) put('data-raw', `${encode(name)}=${encode(value)}`);
    else if (sign !== '') fields.push({ name, value: sign === '=' ? quote(value) : value, span });
    else {
      const message = 'This is no header, parameter or field; it was left aside.';
      notices.add('httpie-item', 'warning', message, span.start, span.end);
    }
  }
  const raw = options.find(({ name }) => name === 'raw');
  const [field = url] = fields;
  if (raw) sent.push({ ...raw, name: 'json' });
  else if (field && fields.length > 0) {
    const members = fields.map(({ name, value }) => `${quote(name)}: ${value}`);
    sent.push({ ...field, name: 'json', value: `{${members.join(', ')}}` });
  } else if (field && input !== undefined) sent.push({ ...field, name: 'json', value: '@-' });
  for (const option of options) {
    if (option.name === 'auth') sent.push({ ...option, name: 'user' });
    if (option.name === 'multipart') sent.push({ ...option, name: 'form' });
  }
  const requests = url && looksLikeUrl(url.value) ? transfer(sent, 'httpie', input, notices) : [];
  return { requests, notices: notices.all() };
}

/** `:8080/x` is on this machine, and `://x` has no scheme. */
function withScheme(url: string, scheme: string): string {
  if (/^:(?!\/\/)/.test(url)) return `${scheme}://localhost${url.replace(/^:(?=\/|$)/, '')}`;
  const bare = url.replace(/^:\/\//, '');
  return scheme === 'https' && !/^[\w+.-]+:\/\//.test(bare) ? `https://${bare}` : bare;
}

const encode = (text: string): string => percentEncode(text).replaceAll('%20', '+');

/** As Python's json.dumps writes a text. */
const quote = (text: string): string =>
  JSON.stringify(text).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
