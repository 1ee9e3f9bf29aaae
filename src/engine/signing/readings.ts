import { mapText } from '../model/index.ts';
import { formDecode, splitPairs } from '../text/form.ts';
import { percentDecode } from '../text/percent.ts';
import { escapeOpenMarks, splitUrl } from '../text/url.ts';
import { formParams, oauth, rightSteps } from './rest.ts';
import { withSteps, type Procedure } from './procedure.ts';
import { tokenPassport } from './soap.ts';

/** Another way to understand the rules, under which a signature is right too. */
export interface Reading {
  readonly id:
    'as-sent' | 'path-escaped' | 'path-decoded' | 'query-not-from-header' | 'body-line-break';
  readonly procedure: Procedure;
}

/**
 * The readings of a request, the one we follow first. RFC 5849 §3.4.1.2 signs an escaped path as it
 * is sent; a server that compares the decoded path accepts the other signature, and it is believed
 * (RestSharp issue 2192) that NetSuite does for `!`. Either is called right. Some clients send `|`, `[` and
 * `]` of a path as they are and others escape them: either is right too. So is a signature of each
 * query parameter once where the header repeats it: a finding names the repetition, which is the
 * mistake. White space around a form is mostly the paste's; a client that sends a line break behind its
 * form, and signs it as a part of the last value, is right too.
 */
export function readingsOf({ name }: Pick<Procedure, 'name'>): readonly Reading[] {
  if (name === 'passport') return [{ id: 'as-sent', procedure: tokenPassport }];
  return [
    { id: 'as-sent', procedure: oauth },
    { id: 'path-escaped', procedure: pathEscaped },
    { id: 'path-decoded', procedure: pathDecoded },
    { id: 'query-not-from-header', procedure: queryNotFromHeader },
    { id: 'body-line-break', procedure: bodyUntrimmed },
  ];
}

/** Signs the path otherwise than as it is sent. */
const withPath = (change: (path: string) => string): Procedure =>
  withSteps(oauth, { path: (done, given) => mapText(rightSteps.path(done, given), change) });

const pathDecoded = withPath(percentDecode);
const pathEscaped = withPath(escapeOpenMarks);

const bodyUntrimmed = withSteps(oauth, {
  bodySigned: (_, given) => formParams(given, given.request.body),
});

const queryNotFromHeader = withSteps(oauth, {
  headerSigned: (done, given) => {
    const query = splitPairs(splitUrl(given.request.url).query ?? '');
    const inQuery = new Set(query.map(({ name }) => formDecode(name)));
    return rightSteps
      .headerSigned(done, given)
      .filter(({ name }) => !inQuery.has(name) || /^(?:role|oauth_.*)$/.test(name));
  },
});
