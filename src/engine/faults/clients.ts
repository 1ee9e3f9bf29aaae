/** One mistake that a client is known to make. */
export interface Doing {
  /** The id of a fault that changes the signature. */
  readonly fault: string;
  /** The only way in which the client makes it, where the fault has several: a variant's label. */
  readonly variant?: string;
  /** Another fault, without which it never makes this one. */
  readonly with?: string;
  /** Completes "This is what … does", such as "with a value that holds `=`". Absent: in each request. */
  readonly when?: string;
}

/** A library, a tool or a sample that others copy, with what it is known to do wrong. */
export interface Client {
  readonly id: string;
  readonly name: string;
  /** The version that was looked at; `''` for a sample, or where `when` tells it. */
  readonly version: string;
  readonly language: string;
  readonly does: readonly Doing[];
  /** What to do when you use it, in a sentence. */
  readonly fix: string;
  /** Public addresses that show it. */
  readonly sources: readonly string[];
}

/** A client, and what of a recipe it is known to do. */
export interface ClientMatch {
  readonly client: Client;
  readonly does: readonly Doing[];
}

/** What tells one fault of a recipe: see `FaultRef`, which stands in a layer above. */
interface Ref {
  readonly id: string;
  readonly variant: string;
}

/**
 * The clients that may have made a recipe: they are known to do a fault of it, those that do most of it
 * first. One that makes a mistake in each request is none of them where the recipe lacks it.
 */
export function clientsThatDo(recipe: readonly Ref[]): readonly ClientMatch[] {
  return clients
    .map((each) => ({ client: each, does: each.does.filter((doing) => isDone(doing, recipe)) }))
    .filter(({ client: { does: all }, does }) =>
      all.every((doing) => doing.when !== undefined || does.includes(doing)),
    )
    .filter(({ does }) => does.length > 0)
    .sort((a, b) => b.does.length - a.does.length);
}

function isDone({ fault, variant, with: other }: Doing, recipe: readonly Ref[]): boolean {
  return (
    recipe.some((ref) => ref.id === fault && (variant ?? ref.variant) === ref.variant) &&
    (other === undefined || recipe.some(({ id }) => id === other))
  );
}

/**
 * The clients we know. Those of npm are held against the real packages by
 * `tests/unit/faults/clients.test.ts`; for the others the public sources speak.
 */
export const clients: readonly Client[] = [
  {
    id: 'npm-oauth-1.0a',
    name: 'oauth-1.0a',
    version: '2.2.6',
    language: 'JavaScript',
    does: [
      {
        fault: 'param-value-truncated-at-equals',
        variant: 'at `=`',
        when: 'with a value that holds `=`',
      },
      { fault: 'enc-names-double', when: 'with a name that is escaped in the URL' },
      {
        fault: 'param-plus-literal',
        variant: 'in the query',
        when: 'with a `+` in the query',
      },
      {
        fault: 'param-json-body-included',
        variant: 'its top-level keys',
        when: 'with a JSON object as `data`',
      },
      { fault: 'param-json-string-by-index', when: 'with a text as `data`' },
      {
        fault: 'param-query-missing',
        with: 'param-json-string-by-index',
        when: 'with a text as `data`',
      },
      { fault: 'url-default-port', when: 'with `:443` in the URL' },
      { fault: 'url-host-case', variant: 'as in the URL', when: 'with capitals in the host' },
      { fault: 'url-fragment-included', when: 'with a `#` in the URL' },
      { fault: 'url-userinfo-included', when: 'with `user:password@` in the URL' },
      {
        fault: 'url-trailing-slash',
        variant: 'removed',
        when: 'with a URL that has no path',
      },
      { fault: 'param-second-question-truncated', when: 'with a second `?` in the URL' },
      {
        fault: 'param-dup-last-wins',
        when: 'with a repeated name whose first value is empty',
      },
      {
        fault: 'param-empty-dropped',
        when: 'with a repeated name whose first value is empty',
      },
      {
        fault: 'base-leading-ampersand',
        variant: '`=&` in front',
        when: 'with a `?` or `&` at the end of the URL',
      },
      { fault: 'key-token-secret-missing', when: 'without a token secret' },
      {
        fault: 'key-consumer-secret-only',
        when: 'with `last_ampersand: false` and no token secret',
      },
    ],
    fix: 'Give `authorize` the URL without its query, the query as decoded `data`, no JSON body, and key and secret of the token.',
    sources: [
      'https://github.com/ddo/oauth-1.0a',
      'https://github.com/ddo/oauth-1.0a/issues/110',
      'https://github.com/ddo/oauth-1.0a/issues/59',
      'https://github.com/ddo/oauth-1.0a/issues/39',
      'https://github.com/adobe/aio-commerce-sdk/pull/574',
      'https://github.com/NangoHQ/nango/issues/7098',
    ],
  },
  {
    id: 'npm-oauth-sign',
    name: 'oauth-sign',
    version: '0.9.0',
    language: 'JavaScript',
    does: [
      { fault: 'url-query-included', variant: '', when: 'with a URL that has its query' },
      { fault: 'url-default-port', when: 'with `:443` in the URL' },
      { fault: 'url-host-case', variant: 'as in the URL', when: 'with capitals in the host' },
      {
        fault: 'url-trailing-slash',
        variant: 'removed',
        when: 'with a URL that has no path',
      },
      { fault: 'url-userinfo-included', when: 'with `user:password@` in the URL' },
      { fault: 'param-zero-emptied', when: 'with a number `0` or `false`' },
    ],
    fix: 'Give it the URL without query, port and user, the host in small letters, and every parameter as text.',
    sources: ['https://github.com/request/oauth-sign'],
  },
  {
    id: 'npm-node-oauth1',
    name: 'Postman’s node-oauth1',
    version: '1.3.0',
    language: 'JavaScript',
    does: [
      {
        fault: 'param-empty-token-included',
        variant: 'signed and not sent',
        when: 'with an empty token',
      },
      {
        fault: 'url-fragment-included',
        variant: 'in the last value',
        when: 'with a `#` in the URL',
      },
      { fault: 'url-userinfo-included', when: 'with `user:password@` in the URL' },
    ],
    fix: 'Give it a token, or none at all, and a URL without `#` and user.',
    sources: [
      'https://github.com/czardoz/node-oauth1',
      'https://github.com/postmanlabs/postman-app-support/issues/2079',
    ],
  },
  {
    id: 'npm-oauth-signature',
    name: 'oauth-signature',
    version: '1.5.0',
    language: 'JavaScript',
    does: [
      { fault: 'hash-sha1-declared-sha256' },
      { fault: 'param-query-missing', when: 'with a query in the URL' },
      { fault: 'sort-values-raw', when: 'with a repeated name' },
      { fault: 'url-scheme-http', when: 'with a URL that has no scheme' },
      {
        fault: 'url-trailing-slash',
        variant: 'removed',
        when: 'with a URL that has no path',
      },
    ],
    fix: 'Use another library: this one cannot sign with HMAC-SHA256.',
    sources: ['https://github.com/bettiolo/oauth-signature-js'],
  },
  {
    id: 'npm-oauth',
    name: 'node-oauth (npm `oauth`)',
    version: '0.10.2',
    language: 'JavaScript',
    does: [
      {
        fault: 'param-dup-bracket-index',
        variant: 'repeated names got numbers in brackets',
        when: 'with a repeated name in the query',
      },
      { fault: 'param-zero-emptied', when: 'with a number `0` or `false`' },
      { fault: 'param-form-body-missing', when: 'with a form body that is given as text' },
      { fault: 'url-relative-null', variant: 'null', when: 'with a path instead of a URL' },
    ],
    fix: 'Give it the whole URL, each name once, and values as text.',
    sources: [
      'https://github.com/ciaranj/node-oauth',
      'https://github.com/ciaranj/node-oauth/issues/321',
      'https://github.com/ciaranj/node-oauth/pull/34',
    ],
  },
  {
    id: 'js-mastercard',
    name: 'code from Mastercard’s oauth1-signer-nodejs',
    version: '',
    language: 'JavaScript',
    does: [
      { fault: 'param-dup-identical-dropped', when: 'with one pair twice' },
      { fault: 'enc-js-replace-first-only', when: 'with a second `!`' },
      { fault: 'sort-groups-separate', when: 'in its first version' },
    ],
    fix: 'Keep pairs in a list, and replace with `/!/g`.',
    sources: [
      'https://github.com/Mastercard/oauth1-signer-nodejs',
      'https://github.com/Mastercard/oauth1-signer-nodejs/issues/3',
    ],
  },
  {
    id: 'postman',
    name: 'Postman',
    version: '',
    language: 'JavaScript',
    does: [
      { fault: 'param-query-double-encoded', when: 'in 2020, with an escape in the query' },
      { fault: 'base-params-double-encoded', when: 'in 2014' },
      { fault: 'param-form-body-missing', when: 'in version 4.0' },
      { fault: 'param-plus-literal', when: 'in version 4.0, with a space in a form' },
      { fault: 'param-empty-token-included', when: 'without a token' },
    ],
    fix: 'Update Postman.',
    sources: [
      'https://github.com/postmanlabs/postman-app-support/issues/8879',
      'https://github.com/postmanlabs/postman-app-support/issues/678',
      'https://github.com/postmanlabs/postman-app-support/issues/1838',
      'https://github.com/postmanlabs/postman-app-support/issues/1874',
      'https://github.com/postmanlabs/postman-app-support/issues/2079',
    ],
  },
  {
    id: 'insomnia',
    name: 'Insomnia',
    version: '',
    language: 'JavaScript',
    does: [
      { fault: 'param-query-double-encoded', when: 'in 2019, with an escape in the query' },
      { fault: 'param-form-body-missing', when: 'in 2019' },
      { fault: 'url-query-included', when: 'in version 2021.4' },
    ],
    fix: 'Update Insomnia.',
    sources: [
      'https://github.com/Kong/insomnia/issues/1681',
      'https://github.com/Kong/insomnia/issues/1854',
      'https://github.com/Kong/insomnia/issues/4238',
    ],
  },
  {
    id: 'activepieces',
    name: 'the NetSuite piece of Activepieces',
    version: '',
    language: 'TypeScript',
    does: [
      { fault: 'param-query-missing', when: 'before pull request 9552' },
      { fault: 'enc-js-component', when: 'before pull request 12555, with `!transform`' },
      { fault: 'sort-before-encoding', when: 'before pull request 12555' },
    ],
    fix: 'Update it.',
    sources: [
      'https://github.com/activepieces/activepieces/pull/9552',
      'https://github.com/activepieces/activepieces/pull/12555',
    ],
  },
  {
    id: 'dotnet-oauthbase',
    name: '`OAuthBase.cs`',
    version: '',
    language: 'C#',
    does: [
      { fault: 'enc-utf16-codeunit', when: 'with anything beyond ASCII' },
      { fault: 'param-query-raw', when: 'with a query that is not escaped strictly' },
      { fault: 'param-value-truncated-at-equals', when: 'with a value that holds `=`' },
      { fault: 'param-oauth-prefix-dropped', when: 'with `oauth_` names in the query' },
      { fault: 'sort-culture', when: 'with capitals, `_` or `-` in names' },
    ],
    fix: 'Escape with `Uri.EscapeDataString`, split at the first `=`, and sort with `StringComparer.Ordinal`.',
    sources: [
      'https://github.com/google/google-gdata/issues/615',
      'https://github.com/Mike6x/netsuite-rest-csharp-oauth-v1',
    ],
  },
  {
    id: 'dotnet-httputility',
    name: '`HttpUtility.UrlEncode`',
    version: '',
    language: 'C#',
    does: [{ fault: 'enc-lower-hex' }, { fault: 'enc-form-plus', when: 'with a space' }],
    fix: 'Use `Uri.EscapeDataString`.',
    sources: ['https://github.com/google/google-gdata/issues/615'],
  },
  {
    id: 'dotnet-restsharp',
    name: 'RestSharp',
    version: '',
    language: 'C#',
    does: [
      { fault: 'url-path-double-encoded', when: 'with `!transform` and other marks in the path' },
      { fault: 'param-query-duplicated', when: 'in version 106.5' },
      { fault: 'enc-latin1', when: 'before pull request 2127, with accents' },
      { fault: 'enc-char-byte-truncated', when: 'before pull request 2127, beyond Latin-1' },
      { fault: 'param-novalue-no-equals', when: 'before pull request 2069' },
      { fault: 'sort-culture', when: 'before pull request 124' },
    ],
    fix: 'Update it, and sign calls to `!transform` yourself.',
    sources: [
      'https://github.com/restsharp/RestSharp/issues/2192',
      'https://github.com/restsharp/RestSharp/issues/1188',
      'https://github.com/restsharp/RestSharp/pull/2127',
      'https://github.com/restsharp/RestSharp/pull/2069',
      'https://github.com/restsharp/RestSharp/pull/124',
    ],
  },
  {
    id: 'powershell-helloid',
    name: 'HelloID’s NetSuite connector',
    version: '',
    language: 'PowerShell',
    does: [
      { fault: 'url-path-lowercased', when: 'with capitals in the path' },
      { fault: 'param-query-raw', when: 'with a query that is not escaped strictly' },
      { fault: 'enc-utf16-codeunit', when: 'with anything beyond ASCII' },
    ],
    fix: 'Put only scheme and host in small letters, and escape with `[Uri]::EscapeDataString`.',
    sources: ['https://github.com/Tools4everBV/HelloID-Conn-Prov-Target-Oracle-NetSuite'],
  },
  {
    id: 'vba-web',
    name: 'VBA-Web',
    version: '',
    language: 'VBA',
    does: [
      { fault: 'sort-groups-separate', when: 'before pull request 192' },
      { fault: 'sort-none', when: 'before pull request 192' },
      { fault: 'param-query-raw', when: 'with a query that is not escaped strictly' },
    ],
    fix: 'Update it, and escape every name and value of the URL strictly.',
    sources: ['https://github.com/VBA-tools/VBA-Web/issues/191'],
  },
  {
    id: 'java-urlencoder',
    name: 'Java’s `URLEncoder`',
    version: '',
    language: 'Java',
    does: [{ fault: 'enc-java-urlencoder', when: 'with a space, `*` or `~`' }],
    fix: 'Replace `+` by `%20`, `*` by `%2A` and `%7E` by `~` after it.',
    sources: ['https://github.com/googleapis/google-api-java-client/issues/128'],
  },
  {
    id: 'java-scribejava',
    name: 'ScribeJava',
    version: '',
    language: 'Java',
    does: [
      { fault: 'url-default-port', when: 'with `:443` in the URL' },
      { fault: 'param-form-body-missing', when: 'in 2012' },
    ],
    fix: 'Update it, and leave the port out.',
    sources: [
      'https://github.com/scribejava/scribejava/issues/428',
      'https://github.com/scribejava/scribejava/issues/286',
    ],
  },
  {
    id: 'java-async-http-client',
    name: 'AsyncHttpClient',
    version: '2.0',
    language: 'Java',
    does: [{ fault: 'enc-star-unescaped', when: 'with a `*`' }],
    fix: 'Send `*` as `%2A`.',
    sources: ['https://github.com/AsyncHttpClient/async-http-client/issues/1216'],
  },
  {
    id: 'php-league',
    name: 'league/oauth1-client',
    version: '',
    language: 'PHP',
    does: [
      { fault: 'param-dup-bracket-index', when: 'with `[]` in names' },
      { fault: 'param-double-decoded', when: 'with a value that holds an escape' },
      { fault: 'sort-nested-array', when: 'with nested names' },
      { fault: 'base-method-lowercase', when: 'with a method in small letters' },
    ],
    fix: 'Give the method in capitals, and sign queries with brackets yourself.',
    sources: [
      'https://github.com/thephpleague/oauth1-client',
      'https://github.com/thephpleague/oauth1-client/pull/148',
    ],
  },
  {
    id: 'php-phpoauthlib',
    name: 'PHPoAuthLib',
    version: '',
    language: 'PHP',
    does: [
      { fault: 'param-php-parse-str-mangled', when: 'with a dot or space in a name' },
      { fault: 'param-dup-last-wins', when: 'with a repeated name' },
    ],
    fix: 'Send each name once, and none with a dot or a space.',
    sources: ['https://github.com/daviddesberg/PHPoAuthLib/issues/481'],
  },
  {
    id: 'php-laravel-netsuite',
    name: 'usulix/laravel-netsuite',
    version: '',
    language: 'PHP',
    does: [
      { fault: 'param-extra-query-missing', when: 'before pull request 4' },
      { fault: 'param-sigmethod-mismatch', when: 'with two settings of the method' },
    ],
    fix: 'Update it, and set one signature method.',
    sources: [
      'https://github.com/usulix/laravel-netsuite/pull/4',
      'https://github.com/usulix/laravel-netsuite',
    ],
  },
  {
    id: 'php-hash-hmac',
    name: 'PHP’s `base64_encode(hash_hmac(…))`',
    version: '',
    language: 'PHP',
    does: [{ fault: 'out-base64-of-hex', when: 'without `true` as the last argument' }],
    fix: 'Pass `true`, so that `hash_hmac` returns bytes.',
    sources: ['https://github.com/thephpleague/oauth2-server/pull/370'],
  },
  {
    id: 'ruby-netsweet-sample',
    name: 'the REST code in issue 557 of NetSweet',
    version: '',
    language: 'Ruby',
    does: [
      { fault: 'key-token-id-instead-of-secret' },
      { fault: 'param-realm-included' },
      { fault: 'url-query-included' },
    ],
    fix: 'Put the token secret into the key, leave the realm unsigned, and cut the URL at `?`.',
    sources: ['https://github.com/NetSweet/netsuite/issues/557'],
  },
  {
    id: 'ruby-oauth',
    name: 'the `oauth` gem',
    version: '',
    language: 'Ruby',
    does: [{ fault: 'param-empty-dropped', when: 'before pull request 155' }],
    fix: 'Update it, or leave empty parameters out of the URL.',
    sources: ['https://github.com/ruby-oauth/oauth/pull/155'],
  },
  {
    id: 'perl-ltmbr-netsuite',
    name: 'ltmbr/NetSuite',
    version: '',
    language: 'Perl',
    does: [
      { fault: 'enc-form-plus-inner', when: 'with a space' },
      { fault: 'enc-mark-unescaped-inner', when: "with one of `! ' ( ) *`" },
      { fault: 'enc-perl-uri-escape-old', when: 'with an old `URI::Escape`' },
    ],
    fix: "Escape each value with `uri_escape_utf8($value, '^A-Za-z0-9\\-._~')`.",
    sources: ['https://github.com/ltmbr/NetSuite'],
  },
  {
    id: 'perl-digest-sha',
    name: 'Perl’s `hmac_sha256_base64`',
    version: '',
    language: 'Perl',
    does: [{ fault: 'out-base64-nopad' }],
    fix: 'Append `=`, or use `encode_base64(hmac_sha256(…), "")`.',
    sources: ['https://github.com/vurtdev/Net-OAuth/pull/1'],
  },
  {
    id: 'go-suiteauth',
    name: 'suiteauth-go',
    version: '',
    language: 'Go',
    does: [
      { fault: 'param-value-truncated-at-equals', when: 'with a value that holds `=`' },
      { fault: 'param-second-question-truncated', when: 'with a second `?` in the URL' },
      { fault: 'param-query-double-encoded', when: 'with an escape in the query' },
      { fault: 'sort-dup-values-unsorted', when: 'with a repeated name' },
    ],
    fix: 'Parse the query with `url.ParseQuery`, and sort names and values.',
    sources: ['https://github.com/felipechang/suiteauth-go'],
  },
  {
    id: 'python-timbal',
    name: 'Timbal’s NetSuite tool',
    version: '',
    language: 'Python',
    does: [
      { fault: 'param-query-missing', when: 'before commit 3a9a73d' },
      { fault: 'param-added-after-signing', when: 'before commit 3a9a73d' },
    ],
    fix: 'Update it.',
    sources: ['https://github.com/timbal-ai/timbal/pull/80'],
  },
  {
    id: 'python-mastercard',
    name: 'Mastercard’s oauth1-signer-python',
    version: '',
    language: 'Python',
    does: [{ fault: 'enc-python-quote-slash', when: 'at commit 35fbf0a, with a `/` in a value' }],
    fix: 'Update it.',
    sources: ['https://github.com/Mastercard/oauth1-signer-python/issues/21'],
  },
];
