import { describe, expect, it } from 'vitest';
import { curlRequests } from '../../../src/engine/parse/shell/curl.ts';

const url = 'https://123456.suitetalk.api.netsuite.com/x';

/** Words that stand one after another with a space between. */
function run(words: readonly string[], input?: string) {
  let start = 0;
  const placed = words.map((text) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return { text, span };
  });
  const { requests, notices } = curlRequests(placed, input);
  return { requests, codes: notices.map(({ code }) => code), notices };
}

const first = (...words: string[]) => run(words).requests[0];
const form = { name: 'Content-Type', value: 'application/x-www-form-urlencoded' };

describe('what curl sends', () => {
  it('has the method that data, -I, -T and -X lead to', () => {
    expect(first(url)?.method).toBe('GET');
    expect(first(url, '-d', 'a')?.method).toBe('POST');
    expect(first(url, '-d', 'a', '-X', 'PUT')?.method).toBe('PUT');
    expect(first(url, '-I')?.method).toBe('HEAD');
    expect(first(url, '-T', 'file')?.method).toBe('PUT');
    expect(first(url, '-G', '-d', 'a')?.method).toBe('GET');
    expect(first(url, '-IGd', 'a')?.method).toBe('HEAD');
    expect(first(url, '-F', 'a=b')?.method).toBe('POST');
  });

  it('joins data as curl 7.88 does on the wire', () => {
    expect(first(url, '-d', 'a', '-d', '', '--data-raw', '@b')?.body).toBe('a&&@b');
    expect(first(url, '--json', '{"a":1', '--json', '}')?.body).toBe('{"a":1}');
    expect(first(url, '-d', 'a', '--json', 'b', '-d', 'c')?.body).toBe('ab&c');
  });

  it.each([
    ['a b&c', 'a+b%26c'],
    ['=a=b', 'a%3Db'],
    ['n=é*~', 'n=%C3%A9%2A~'],
    ['n@-', 'n=a%0Ab%0A'],
    ['@-', 'a%0Ab%0A'],
  ])('encodes %s as %s', (data, sent) => {
    expect(run([url, '--data-urlencode', data], 'a\nb\n').requests[0]?.body).toBe(sent);
  });

  it('reads standard input, without its lines for -d alone', () => {
    expect(run([url, '-d', '@-', '-d', 'z'], 'a\nb\n').requests[0]?.body).toBe('ab&z');
    expect(run([url, '--data-binary', '@-'], 'a\nb\n').requests[0]?.body).toBe('a\nb\n');
    expect(run([url, '-T', '-'], 'a\nb\n').requests[0]?.body).toBe('a\nb\n');
    expect(run([url, '-d', '@body.json'])).toMatchObject({
      requests: [{ method: 'POST', headers: [form] }],
      codes: ['curl-file'],
    });
  });

  it('puts data into the URL with -G, and more with --url-query', () => {
    const data = ['-d', 'b=2', '--data-urlencode', 'c=a b', '-d', 'd'];
    expect(first(`${url}?x=1#top`, '-G', ...data)?.url).toBe(`${url}?x=1&b=2&c=a+b&d`);
    expect(first('http://h', '-G', '-d', 'a')).toEqual({
      method: 'GET',
      url: 'http://h/?a',
      headers: [],
    });
    const query = ['--url-query', 'q=a b', '--url-query', '+raw%20', '--url-query', 'x'];
    expect(first(`${url}?`, ...query, '-d', 'body')).toMatchObject({
      url: `${url}?q=a+b&raw%20&x`,
      body: 'body',
    });
    expect(first(url, '-G', '-d', 'b=2', '--url-query', 'q=1')?.url).toBe(`${url}?b=2`);
  });

  it('has the headers given, and its own unless they are given, if only to leave them out', () => {
    const sent = first(url, '-HA: b ', '-H', 'Empty;', '-H', 'Accept:', '-d', 'x', '-A', 'me');
    expect(sent?.headers).toEqual([
      { name: 'A', value: 'b' },
      { name: 'Empty', value: '' },
      { name: 'User-Agent', value: 'me' },
      form,
    ]);
    expect(first(url, '-d', 'x', '-H', 'content-type:')?.headers).toEqual([]);
    expect(first(url, '--json', '{}')?.headers).toEqual([
      { name: 'Content-Type', value: 'application/json' },
      { name: 'Accept', value: 'application/json' },
    ]);
    expect(first(url, '-b', 'a=1', '-b', 'c=d', '-e', 'http://r;auto')?.headers).toEqual([
      { name: 'Referer', value: 'http://r' },
      { name: 'Cookie', value: 'a=1;c=d' },
    ]);
  });

  it('prefers a header over -u for the authorization', () => {
    expect(first(url, '-u', 'a:b')?.authorization).toBe('Basic YTpi');
    expect(first(url, '-u', 'a:b', '-H', 'authorization: OAuth x')?.authorization).toBe('OAuth x');
    expect(run([url, '-u', 'é'.repeat(1_000_000)]).codes).toEqual(['curl-user']);
  });

  it('makes a request for each URL, and starts again after --next', () => {
    const { requests } = run(['-d', 'a', url, '--url', `${url}/2`, '--next', `${url}/3`]);
    expect(requests).toMatchObject([
      { url, method: 'POST', body: 'a' },
      { url: `${url}/2`, method: 'POST', body: 'a' },
      { url: `${url}/3`, method: 'GET' },
    ]);
    expect(run([url, '-d', 'a', '-:', `${url}/2`]).requests).toHaveLength(2);
  });
});

describe('options of curl', () => {
  it.each([
    [['-sSkXPOST', url]],
    [['-sSkX', 'POST', url]],
    [['--request', 'POST', url]],
    [['-X', 'POST', '--', url]],
    [['-X', 'POST', '-o', 'a.b/c', '-w', '%{http_code}', '--proxy', 'http://p:1', '-m3', url]],
    [['--no-progress-meter', '--compressed', '--http1.1', '--tlsv1.2', '-X', 'POST', url]],
  ])('%j is one POST', (words) => {
    expect(run(words)).toEqual({
      requests: [{ method: 'POST', url, headers: [] }],
      codes: [],
      notices: [],
    });
  });

  it('says what it does not know, at its place, and takes no word of it for a URL', () => {
    const { requests, notices } = run([url, '--frobnicate', 'much', '-s']);
    expect(requests).toHaveLength(1);
    expect(notices).toMatchObject([
      { code: 'curl-option-unknown', span: { start: url.length + 1, end: url.length + 18 } },
    ]);
    expect(run(['--frobnicate', url]).requests).toMatchObject([{ url }]);
    expect(run([url, '-€']).codes).toEqual(['curl-option-unknown']);
    expect(run([url, '--X', 'PUT'])).toMatchObject({ codes: ['curl-option-unknown'] });
  });

  it.each([
    [['--request=POST', url], ['curl-option-equals']],
    [
      [url, '-H'],
      ['curl-option-value', 'curl-header'],
    ],
    [[url, '-H', '@headers'], ['curl-file']],
    [[url, '-H', 'no colon'], ['curl-header']],
    [[url, '-H', 'X;y'], ['curl-header']],
    [[url, '-b', 'jar.txt'], ['curl-file']],
    [[url, '-F', 'a=@b'], ['curl-form']],
    [[url, '-T', 'b'], ['curl-file']],
    [[url, '--oauth2-bearer', 'x'], ['curl-option-unread']],
    [[url, '-K', 'x'], ['curl-option-unread']],
    [[url, 'word'], ['curl-word']],
    [[url, '-G', '-d', 'a'], ['curl-get']],
    [[url, '--data-urlencode', 'a=b c'], ['curl-encoded']],
    [[url, '-d', '{"a":1}'], ['curl-content-type']],
    [[url, '-d', '{"a":1}', '-H', 'Content-Type: application/json'], []],
    [[`${url}/{id}`], ['curl-glob']],
    [[`${url}/{id}`, '-g'], []],
    [['-H', 'A: b'], []],
  ])('%j gives %j', (words, codes) => {
    expect(run(words).codes).toEqual(codes);
  });

  it('completes a URL without scheme: https for NetSuite, as curl otherwise', () => {
    expect(run([url.slice('https://'.length)])).toMatchObject({
      requests: [{ url }],
      codes: ['curl-scheme'],
    });
    expect(run(['example.com/a']).requests[0]?.url).toBe('http://example.com/a');
    expect(run(['$BASE/a'])).toMatchObject({ requests: [{ url: '$BASE/a' }], codes: [] });
  });
});
