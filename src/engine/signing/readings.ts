import { mapText } from '../model/index.ts';
import { percentDecode } from '../text/percent.ts';
import { oauth } from './rest.ts';
import { withSteps, type Procedure } from './procedure.ts';

/** Another way to understand the rules, under which a signature is right too. */
export interface Reading {
  readonly id: 'as-sent' | 'path-decoded';
  readonly procedure: Procedure;
}

/**
 * The readings of a request, the one we follow first. RFC 5849 §3.4.1.2 signs an escaped path as it
 * is sent; a server that compares the decoded path accepts the other signature, and it is believed
 * (RestSharp issue 2192) that NetSuite does for `!`. Either is called right.
 */
export function readingsOf(procedure: Procedure): readonly Reading[] {
  const asSent: Reading = { id: 'as-sent', procedure };
  return procedure === oauth ? [asSent, { id: 'path-decoded', procedure: pathDecoded }] : [asSent];
}

const pathDecoded = withSteps(oauth, {
  pathEscaped: ({ pathChosen }) => mapText(pathChosen, percentDecode),
});
