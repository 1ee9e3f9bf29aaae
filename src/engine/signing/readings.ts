import { mapText } from '../model/index.ts';
import { formDecode, splitPairs } from '../text/form.ts';
import { percentDecode } from '../text/percent.ts';
import { escapeOpenMarks, splitUrl } from '../text/url.ts';
import { formParams, oauth } from './rest.ts';
import { withSteps, type Procedure } from './procedure.ts';

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
export function readingsOf(procedure: Procedure): readonly Reading[] {
  const asSent: Reading = { id: 'as-sent', procedure };
  if (procedure !== oauth) return [asSent];
  return [
    asSent,
    { id: 'path-escaped', procedure: pathEscaped },
    { id: 'path-decoded', procedure: pathDecoded },
    { id: 'query-not-from-header', procedure: queryNotFromHeader },
    { id: 'body-line-break', procedure: bodyUntrimmed },
  ];
}

const pathDecoded = withSteps(oauth, {
  pathDecoded: ({ pathEnd }) => mapText(pathEnd, percentDecode),
});

const pathEscaped = withSteps(oauth, {
  pathDecoded: ({ pathEnd }) => mapText(pathEnd, escapeOpenMarks),
});

const bodyUntrimmed = withSteps(oauth, {
  bodySigned: (_, given) => formParams(given, given.request.body),
});

const queryNotFromHeader = withSteps(oauth, {
  headerChosen: (done, given) => {
    const query = splitPairs(splitUrl(given.request.url).query ?? '');
    const inQuery = new Set(query.map(({ name }) => formDecode(name)));
    return (oauth.runs.headerChosen?.(done, given) ?? []).filter(
      ({ name }) => !inQuery.has(name) || /^(?:role|oauth_.*)$/.test(name),
    );
  },
});
