import { noticeList } from '../notices.ts';
import { optionTable, readOptions, type Word } from './options.ts';
import { transfer, type Sent } from './transfer.ts';

/** GNU Wget 1.21's options with a value, of those that HTTP needs; all others are flags. */
const table = optionTable(
  'wget',
  `e:execute= o:output-file= a:append-output= i:input-file= B:base= config= t:tries= O:output-document=
  T:timeout= dns-timeout= connect-timeout= read-timeout= limit-rate= w:wait= waitretry= Q:quota=
  P:directory-prefix= U:user-agent= header= referer= post-data= post-file= method= body-data= body-file=
  user= password= http-user= http-password= load-cookies= save-cookies= max-redirect= progress=
  compression= secure-protocol= certificate= private-key= ca-certificate= ca-directory= l:level=
  A:accept= R:reject= D:domains= retry-on-http-error=`,
  /./,
);

/** Each under curl's name. */
const names: Readonly<Record<string, string>> = {
  ...{ 'post-data': 'data-raw', 'body-data': 'data-raw' },
  ...{ 'http-user': 'user', 'load-cookies': 'cookie' },
};

/** What wget sends when it gets these words after its name. */
export function wgetRequests(words: readonly Word[]): Sent {
  const notices = noticeList();
  const options = readOptions(words, table, notices).map((option) => {
    const { name, value } = option;
    if (name === 'method') return { ...option, name: 'request', value: value.toUpperCase() };
    return /^(?:post|body)-file$/.test(name)
      ? { ...option, name: 'data-binary', value: `@${value}` }
      : { ...option, name: names[name] ?? name };
  });
  const requests = transfer(
    [{ name: 'globoff', value: '', span: { start: 0, end: 0 } }, ...options],
    'wget',
    undefined,
    notices,
  );
  return { requests, notices: notices.all() };
}
