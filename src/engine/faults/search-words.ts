/**
 * What people type who look for a mistake, where the texts of the catalogue say it in other words: libraries
 * that sign rightly and are misused, symptoms, what others call a thing. Read by whoever searches the catalogue;
 * the names of known clients and of NetSuite's errors are searched besides, and need no row here.
 */

/** Phrases for one thing, and the ids of the mistakes that are meant, the likeliest first. */
export interface SearchPhrases {
  readonly phrases: readonly string[];
  readonly faults: readonly string[];
}

/** Words that mean the same to a search: the first of each row stands for all. */
export const sameWords: readonly (readonly string[])[] = [
  ['works', 'ok', 'okay', 'fine', 'succeeds', 'passes', '200'],
  ['fails', 'failure', 'broken', 'refused', 'rejected', 'error', 'not', 'cannot', 'wrong'],
  ['space', 'blank', 'whitespace'],
  ['c#', 'csharp', 'net', 'dotnet', 'vb'],
  ['javascript', 'js', 'node', 'nodejs', 'typescript', 'ts'],
  ['golang', 'go'],
  ['query', 'querystring', 'qs'],
  ['parameter', 'param', 'argument', 'arg'],
  ['encode', 'escape'],
  ['linebreak', 'newline', 'crlf', 'lf', '\\n', '%0a'],
  ['swapped', 'swap', 'exchanged', 'interchanged', 'mixed'],
  ['uppercase', 'capitals', 'capital', 'upper'],
  ['lowercase', 'lower'],
];

const row = (phrases: string, faults: string): SearchPhrases => ({
  phrases: phrases.split(', '),
  faults: faults.split(' '),
});

/** Words that say nothing of a mistake. */
export const fillers: readonly string[] =
  'a an the is are was am be in of to on at for it its this that these when while from by as and or but so do does did have has had how why what which i we you my your our me with any some all use used using netsuite'.split(
    ' ',
  );

/** The dozen that turn up most often, the likeliest first: a judgement from public reports. */
export const commonest: readonly string[] = [
  'param-query-missing',
  'key-secrets-not-encoded',
  'hdr-signature-unencoded',
  'param-added-after-signing',
  'http-method-mismatch',
  'param-json-body-included',
  'realm-lowercase',
  'realm-missing',
  'key-trailing-whitespace',
  'key-secrets-swapped',
  'enc-form-plus',
  'hash-sha1-unsupported',
];

/** The phrases, by what they are about. */
export const searchPhrases: readonly SearchPhrases[] = [
  // What is seen
  {
    phrases: [
      ...['401', 'unauthorized', 'invalid login', 'invalid signature', 'invalidsignature'],
      ...['signature invalid', 'signature mismatch', 'signature does not match', 'fails'],
      ...['login fails', 'auth fails', 'authentication fails'],
    ],
    faults: commonest,
  },
  row(
    'post works get fails, get fails post works, works post fails get, works post, only get fails, get fails, get 401, get request fails',
    'param-query-missing url-query-included http-method-mismatch param-extra-query-missing param-query-double-encoded',
  ),
  row(
    'get works post fails, post fails get works, works get fails post, works get, only post fails, post fails, put fails, patch fails, post 401, get works',
    'http-method-mismatch param-json-body-included http-content-type-defaulted param-form-body-missing param-json-string-by-index param-body-any-type-included',
  ),
  row(
    'works postman, postman works, fails in code',
    'stale-header param-query-missing hdr-signature-unencoded key-secrets-not-encoded realm-missing hash-sha1-unsupported',
  ),
  row(
    'intermittent, intermittently, sometimes, random, randomly, occasionally, flaky, every other, half of calls, by turns, sporadic',
    'hdr-signature-unencoded nonce-regenerated time-regenerated hdr-nonce-unencoded nonce-reused http-retry-same-header',
  ),
  row(
    'first call works, works once, only once, second call, second request, works first time',
    'nonce-reused stale-header http-retry-same-header soap-passport-reused url-stale-constant',
  ),
  row(
    'without parameters, no parameters, with parameters, limit offset, limit, offset, pagination, paging, second page, next page, suiteql',
    'param-query-missing param-added-after-signing url-query-included sort-template-order hdr-query-params-in-header',
  ),
  row(
    'restlet, script deploy, script id, deploy',
    'param-script-deploy-missing param-extra-query-missing param-query-missing sort-template-order url-query-included',
  ),
  row(
    'sandbox, sb1, sandbox account, release preview, rp',
    'realm-lowercase realm-hyphen url-account-host-form key-wrong-environment soap-account-form realm-other-account',
  ),
  row(
    'production, works in sandbox, sandbox works',
    'key-wrong-environment realm-other-account url-wrong-host realm-lowercase credentials-token',
  ),
  row('after refresh, sandbox refresh, refreshed', 'key-wrong-environment credentials-token'),
  row(
    'stopped working, suddenly, worked yesterday, expired, used to work',
    'stale-header key-wrong-environment time-skew nonce-reused',
  ),

  row(
    'wrong account, other account, different account',
    'realm-other-account key-wrong-environment soap-account-mismatch url-wrong-host realm-lowercase',
  ),
  row(
    'nonce_used, nonceused',
    'nonce-reused http-retry-same-header stale-header soap-passport-reused http-redirect-reuse',
  ),
  row(
    'token_rejected, tokenrejected, invalid token, revoked, inactive token',
    'key-wrong-environment credentials-token credentials-same',
  ),
  row(
    'case sensitive, case',
    'realm-lowercase key-case-changed base-method-lowercase sort-case-insensitive url-host-case',
  ),
  // Characters
  row(
    'special characters, special character, special chars, special char, reserved characters, symbols, punctuation',
    'key-secrets-not-encoded enc-values-not-encoded enc-js-component enc-limited-set nonce-special-chars hdr-signature-unencoded',
  ),
  row(
    'url encode, uri encode, percent encode, double encode, encode twice, rfc 3986, rfc3986, %2520, %252f, %253d',
    'param-query-double-encoded enc-values-not-encoded enc-double base-params-double-encoded hdr-signature-unencoded enc-form-plus',
  ),
  row(
    '+, plus, plus sign, %20, %2b, +sign, space plus',
    'enc-form-plus param-plus-literal hdr-signature-unencoded enc-form-plus-inner http-plus-as-blank hdr-signature-space',
  ),
  row('space', 'enc-form-plus enc-form-plus-inner param-plus-literal key-trailing-whitespace'),
  row('urlencode, quote_plus, urlsearchparams, queryescape', 'enc-form-plus enc-form-plus-inner'),
  row('rawurlencode, http_build_query', 'enc-form-plus param-dup-bracket-index sort-none'),
  row(
    'unicode, utf 8, utf8, umlaut, umlauts, accents, accent, non ascii, emoji, chinese, japanese, diacritics, charset',
    'enc-latin1 enc-utf16-codeunit enc-char-byte-truncated enc-unicode-normalisation base-utf16-bytes',
  ),
  row(
    'brackets, array, arrays, array parameter, repeated parameter, duplicate parameter, duplicate parameters, multiple values',
    'param-dup-bracket-index param-dup-last-wins param-dup-comma-joined sort-dup-values-unsorted sort-nested-array param-query-duplicated',
  ),
  row('ampersand, &', 'key-no-ampersand key-whole-encoded base-ampersand-encoded enc-html-entity'),
  row(
    'apostrophe, single quote, exclamation mark, parentheses, !',
    'enc-js-component enc-mark-unescaped-inner enc-js-replace-first-only',
  ),
  row('colon, comma', 'param-query-raw base-commas hdr-separator-wrong'),
  row('slash, %2f', 'enc-python-quote-slash url-trailing-slash url-double-slash'),
  row(
    'equals, equal sign, =',
    'param-value-truncated-at-equals param-novalue-no-equals hdr-signature-unencoded',
  ),

  // The request
  row(
    'query, query string, query parameter, url parameter, uri parameter, get parameter',
    'param-query-missing param-extra-query-missing url-query-included param-query-double-encoded param-query-raw',
  ),
  row(
    'base url, endpoint',
    'url-query-included url-wrong-host url-account-host-form url-stale-constant',
  ),
  row(
    'json, json body, request body, payload, body, content type, application json',
    'param-json-body-included http-content-type-defaulted param-json-string-by-index param-body-any-type-included param-form-body-missing',
  ),
  row(
    'form data, x www form urlencoded, form body',
    'param-form-body-missing http-content-type-defaulted param-body-any-type-included',
  ),
  row(
    'verb, http verb, method, delete, put, patch, patch request',
    'http-method-mismatch base-method-lowercase base-method-missing http-get-with-body',
  ),
  row(
    'sort, sort order, parameter order, order of parameter, alphabetical, alphabetical order, lexicographic, ordering',
    'sort-none sort-groups-separate sort-template-order sort-before-encoding sort-case-insensitive',
  ),
  row(
    'account id, account number, company id',
    'realm-lowercase realm-hyphen url-account-host-form realm-missing soap-account-form',
  ),
  row(
    'underscore, dash, hyphen',
    'realm-hyphen url-account-host-form realm-lowercase soap-account-form',
  ),
  row(
    'wrong domain, wrong url, data center, datacenter, domain, hostname',
    'http-wrong-service http-old-host url-wrong-host url-account-host-form realm-other-account',
  ),
  row('302, redirect, redirects', 'http-redirect-reuse http-old-host http-header-stripped'),
  row(
    'proxy, gateway, load balancer, firewall, reverse proxy, nginx, cloudflare, mulesoft, boomi, apigee',
    'http-proxy-rewrites http-header-stripped http-url-rewritten url-wrong-host',
  ),
  row('cors, browser, fetch', 'http-header-stripped cookie enc-js-component'),
  row('session, jsessionid, logged in', 'cookie'),
  row('retry, retries, timeout, queue', 'http-retry-same-header nonce-reused stale-header'),

  // Nonce and timestamp
  row(
    'nonce',
    'nonce-reused nonce-regenerated nonce-length nonce-special-chars hdr-nonce-unencoded',
  ),
  row(
    'unique, random string, guid, uuid',
    'nonce-reused nonce-length nonce-special-chars nonce-regenerated',
  ),
  row(
    'timestamp, clock, unix time, epoch, clock skew, ntp',
    'time-skew time-ms time-local time-regenerated stale-header',
  ),
  row('timezone, time zone, utc, daylight saving, dst, hour off', 'time-local time-skew'),
  row('milliseconds, date now, date.now, gettime, currenttimemillis', 'time-ms time-ticks'),
  row('replay, replayed', 'nonce-reused stale-header http-retry-same-header'),

  // Secrets and key
  row(
    'secret, secrets, wrong secret, consumer secret, token secret, credentials, wrong credentials, password',
    'key-secrets-swapped key-secrets-not-encoded key-trailing-whitespace key-wrong-environment key-consumer-secret-only',
  ),
  row(
    'signing key, signature key, hmac key',
    'key-secrets-not-encoded key-secrets-swapped key-consumer-secret-only key-no-ampersand key-hmac-args-swapped',
  ),
  row(
    'swapped, mixed up, swapped secrets, wrong order',
    'key-secrets-swapped key-hmac-args-swapped soap-field-order',
  ),
  row(
    'env, .env, environment variable, environment variables, dotenv, vault, keyvault, trim, trailing space, copy paste, linebreak, hidden character, invisible',
    'key-trailing-whitespace key-quoted-secret key-bom key-placeholder key-truncated',
  ),
  row(
    'two legged, one legged, 0 legged, no token',
    'key-token-secret-missing param-empty-token-included key-consumer-secret-only',
  ),
  row('undefined, null, none, nan', 'key-literal-null url-relative-null key-placeholder'),
  row(
    'environment, variables, {{, mustache, template',
    'url-template-unresolved key-placeholder sort-template-order',
  ),

  // Signature and header
  row(
    'sha1, hmac sha1, sha 1, hmac-sha1, sha256, sha 256, hmac sha256, signature method, algorithm',
    'hash-sha1-unsupported hash-sha1-declared-sha256 param-sigmethod-mismatch hash-sha256-declared-sha1 hash-unknown',
  ),
  row(
    'base64, base 64, btoa, tobase64string',
    'out-base64-of-hex out-base64url out-base64-newline out-base64-nopad out-base64-twice',
  ),
  row(
    'hex, hexdigest, hexadecimal, signature too long',
    'out-base64-of-hex out-hex enc-lower-hex out-hex-declared soap-hex-signature',
  ),
  row(
    'hash_hmac, cryptojs, crypto js, createhmac',
    'out-base64-of-hex out-hex key-hmac-args-swapped',
  ),
  row(
    'realm',
    'realm-missing realm-lowercase realm-hyphen param-realm-included realm-other-account',
  ),
  row(
    'authorization header, auth header, header, missing header, no authorization',
    'hdr-signature-unencoded hdr-scheme-wrong hdr-param-missing http-header-stripped realm-missing',
  ),
  row('bearer, basic, nlauth', 'hdr-scheme-wrong'),
  row(
    'oauth version, oauth_version, version',
    'param-version-missing hdr-version-wrong param-version-signed-not-sent',
  ),
  row('oauth_token, missing token', 'param-token-missing hdr-param-missing credentials-token'),
  row(
    'callback, three legged, request token, verifier',
    'param-callback-raw hdr-value-unencoded key-token-secret-missing',
  ),
  row(
    'base string, signature base string',
    'base-params-not-encoded base-params-double-encoded base-whole-encoded base-method-lowercase base-trailing-ampersand',
  ),
  row(
    'soap, suitetalk, wsdl, token passport',
    'soap-account-form soap-field-order soap-http-base-string soap-algorithm-attribute soap-passport-reused',
  ),

  // Libraries and tools that sign rightly unless they are misused, or of which no version is known
  row(
    'requests_oauthlib, requests oauthlib, oauth1session, oauthlib, authlib, python requests',
    'hash-sha1-unsupported realm-missing http-content-type-defaulted param-added-after-signing enc-python-quote-slash',
  ),
  row(
    'python, urllib, httpx, aiohttp',
    'enc-python-quote-slash enc-form-plus param-query-missing hash-sha1-unsupported param-added-after-signing',
  ),
  row(
    'postman',
    'realm-missing param-query-double-encoded cookie url-template-unresolved key-placeholder hash-sha1-unsupported',
  ),
  row(
    'axios, got, superagent, axios oauth',
    'param-added-after-signing http-url-rewritten param-query-missing param-json-body-included enc-js-component',
  ),
  row(
    'javascript, javascript crypto',
    'enc-js-component param-json-body-included out-base64-of-hex time-ms enc-js-encodeuri',
  ),
  row('encodeuricomponent', 'enc-js-component enc-js-encodeuri'),
  row(
    'suitescript, n crypto, n/crypto, n https, n/https',
    'out-base64-of-hex enc-js-component key-trailing-whitespace',
  ),
  row(
    'google apps script, apps script, google sheets',
    'enc-js-component out-base64-of-hex param-query-missing',
  ),
  row(
    'c#, httpclient, webclient, uri escapedatastring, escapedatastring',
    'enc-dotnet-escapedatastring-legacy enc-lower-hex enc-form-plus hdr-signature-partially-encoded enc-dotnet-escapeuristring',
  ),
  row(
    'restsharp',
    'url-path-double-encoded param-query-duplicated hash-sha1-unsupported enc-latin1',
  ),
  row(
    'power query, powerbi, power bi, power automate, excel, azure data factory',
    'sort-none param-query-raw param-query-missing enc-limited-set',
  ),
  row(
    'java, urlencoder, apache httpclient, okhttp, signpost, spring',
    'enc-java-urlencoder enc-form-plus url-default-port param-query-missing',
  ),
  row(
    'php, guzzle, curl_setopt',
    'out-base64-of-hex enc-form-plus param-dup-bracket-index param-php-parse-str-mangled param-query-missing',
  ),
  row(
    'curl, bash, shell, openssl',
    'key-truncated base-trailing-newline enc-limited-set hdr-values-unquoted out-base64-newline',
  ),
  row('echo, echo n, printf', 'base-trailing-newline key-trailing-whitespace'),
  row('ruby, faraday', 'enc-form-plus param-empty-dropped param-realm-included url-query-included'),
  row(
    'golang, golang oauth1, dghubble',
    'enc-form-plus param-value-truncated-at-equals param-query-double-encoded sort-dup-values-unsorted',
  ),
  row(
    'zapier, make.com, integromat, n8n, celigo, workato, tray',
    'param-query-missing param-added-after-signing http-url-rewritten param-json-body-included',
  ),
];
