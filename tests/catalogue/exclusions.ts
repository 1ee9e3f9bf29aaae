/** Mistakes of which no two can be combined, and why that is right. */
export interface Exclusion {
  readonly reason: string;
  readonly faults: readonly string[];
}

/**
 * All pairs of mistakes that the search never tries together, since they replace the same step in each of
 * their variants. A pair belongs here only if it cannot be one client's: otherwise split the step.
 */
export const exclusions: readonly Exclusion[] = [
  {
    reason: 'the signed text has no host, and no scheme, port or user information either',
    faults: ['url-path-only', 'url-relative-null', 'url-scheme-http'],
  },
  {
    reason: 'the same, with a port written',
    faults: ['url-path-only', 'url-relative-null', 'url-default-port'],
  },
  {
    reason: 'the same, with a port left out',
    faults: ['url-path-only', 'url-relative-null', 'url-nondefault-port-dropped'],
  },
  {
    reason: 'the same, with user information',
    faults: ['url-path-only', 'url-relative-null', 'url-userinfo-included'],
  },
  {
    reason: 'one path is signed: none, or a constant',
    faults: ['url-path-missing', 'url-stale-constant'],
  },
  {
    reason: 'the path is decoded, and then escaped anew or not',
    faults: ['url-path-decoded', 'url-path-rewritten'],
  },
  {
    reason: 'the query behind the URL, with or without its parameters',
    faults: ['url-query-included', 'url-query-included-and-params'],
  },
  {
    reason: 'all of the query is left out, or the one or the other half of it',
    faults: [
      'param-extra-query-missing',
      'param-query-missing',
      'param-script-deploy-missing',
      'url-query-included',
    ],
  },
  {
    reason: 'the query is not decoded in both, and then encoded or not',
    faults: ['param-query-double-encoded', 'param-query-raw'],
  },
  {
    reason: 'all empty values are dropped, or a part of them',
    faults: ['param-empty-dropped', 'param-novalue-dropped'],
  },
  { reason: 'a zero is dropped or emptied', faults: ['param-zero-dropped', 'param-zero-emptied'] },
  {
    reason: 'a repeated name has one fate',
    faults: ['param-dup-comma-joined', 'param-dup-first-wins', 'param-dup-last-wins'],
  },
  {
    reason: 'one nonce is signed, or none',
    faults: ['nonce-regenerated', 'param-nonce-missing'],
  },
  {
    reason: 'a parameter that is left out has no value',
    faults: ['param-timestamp-missing', 'time-regenerated'],
  },
  {
    reason: 'a parameter that is left out has no value',
    faults: ['param-sigmethod-mismatch', 'param-sigmethod-missing'],
  },
  {
    reason: 'a body is read in one way',
    faults: [
      'param-body-any-type-included',
      'param-json-body-included',
      'param-json-string-as-name',
      'param-json-string-by-index',
    ],
  },
  {
    reason: 'a body is read in one way or in none',
    faults: ['param-form-body-missing', 'param-json-body-included'],
  },
  {
    reason: 'a body is read in one way or in none',
    faults: ['param-form-body-missing', 'param-json-string-by-index'],
  },
  {
    reason: 'one encoder makes octets of characters',
    faults: ['enc-char-byte-truncated', 'enc-latin1', 'enc-utf16-codeunit'],
  },
  {
    reason: 'a value is encoded once, twice or not at all',
    faults: ['enc-double', 'enc-form-plus-outer', 'enc-values-not-encoded', 'param-query-raw'],
  },
  {
    reason: 'no name is encoded, or those of the query are not',
    faults: ['enc-names-not-encoded', 'param-query-raw'],
  },
  {
    reason: 'the same characters are left alone, or more of them',
    faults: [
      'enc-dotnet-escapedatastring-legacy',
      'enc-dotnet-escapeuristring',
      'enc-mark-unescaped-inner',
      'enc-perl-uri-escape-old',
      'enc-star-unescaped',
    ],
  },
  {
    reason: 'a space is + at both levels, or at one',
    faults: ['enc-form-plus', 'enc-form-plus-inner'],
  },
  {
    reason: 'a space is + at both levels, or at one',
    faults: ['enc-form-plus', 'enc-form-plus-outer'],
  },
  {
    reason: 'the one writes spaces as the other does',
    faults: ['enc-form-plus', 'enc-java-urlencoder'],
  },
  {
    reason: 'parameters stand in one order',
    faults: [
      'sort-before-encoding',
      'sort-by-pair-string',
      'sort-case-insensitive',
      'sort-culture',
      'sort-groups-separate',
      'sort-js-boolean-comparator',
      'sort-natural',
      'sort-nested-array',
      'sort-none',
      'sort-reverse',
      'sort-template-order',
    ],
  },
  {
    reason: 'the values of a name stand in one order',
    faults: ['sort-dup-values-unsorted', 'sort-values-raw'],
  },
  {
    reason: 'the parameter string is encoded once, twice or not at all',
    faults: ['base-params-double-encoded', 'base-params-not-encoded'],
  },
  {
    reason: 'the URL is encoded once, twice or not at all',
    faults: ['url-encoded-twice', 'url-not-encoded'],
  },
  {
    reason: 'one text stands between the parts',
    faults: ['base-ampersand-encoded', 'base-separator-question'],
  },
  {
    reason: 'a secret is encoded in one way',
    faults: ['key-form-encoded', 'key-secrets-double-encoded', 'key-secrets-not-encoded'],
  },
  {
    reason: 'one text stands between the secrets, or none',
    faults: [
      'key-consumer-secret-only',
      'key-no-ampersand',
      'key-other-separator',
      'key-whole-encoded',
    ],
  },
  { reason: 'a signature has one hash', faults: ['hash-sha1-declared-sha256', 'hash-sha512'] },
  { reason: 'a signature has one hash', faults: ['hash-sha256-declared-sha1', 'hash-sha512'] },
  {
    reason: 'a plain hash has no two arguments to swap',
    faults: ['hash-plain', 'key-hmac-args-swapped'],
  },
  {
    reason: 'the five fields stand in another order, or are those of a header',
    faults: ['soap-field-order', 'soap-http-base-string'],
  },
  {
    reason: 'the octets of the digest are taken for text, or its hex digits are',
    faults: ['out-base64-of-hex', 'out-utf8-mangled'],
  },
  { reason: 'the digest is written in one form', faults: ['out-hex', 'out-hex-declared'] },
  {
    reason: 'the digest is written in one form',
    faults: ['out-hex-declared', 'soap-hex-signature'],
  },
  {
    reason: 'the alphabet of URLs comes with padding and without',
    faults: ['out-base64-nopad', 'out-base64url'],
  },
];
