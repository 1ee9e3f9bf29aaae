import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { sentValue } from '../checking/context.ts';

export const timeFloat = checkFault({
  id: 'time-float',
  topic: 'clock',
  commonness: 'low',
  title: 'The timestamp is not a whole number',
  did: 'sent a timestamp that is not a whole number',
  what: 'The timestamp has a decimal point, an exponent, or other characters than digits. Python’s `time.time()` gives a fraction, and some languages print large numbers with an `E`.',
  why: 'The timestamp is a positive integer: RFC 5849 §3.3. For RESTlets Oracle lists a timestamp that cannot be accepted under `INVALID_REQUEST` (section_4634920277).',
  fix: 'Round down to whole seconds and print digits only, as in `int(time.time())`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.3',
      says: 'The timestamp must be a positive integer.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4634920277.html',
      says: 'What RESTlets answer to a header they cannot accept.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/joestump/python-oauth2/pull/134',
      says: 'A server failed on a timestamp with a fraction, and kept to the rule.',
    },
  ],
  find,
  examples: [
    { header: headerWith('1508242306', '1508242306.123') },
    { header: headerWith('1508242306', '1.508242306E9') },
    { header: headerWith('1508242306', '2017-10-17T12:11:46Z') },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const timestamp = sentValue(context, 'oauth_timestamp');
  if (/^\d*$/.test(timestamp)) return undefined;
  const number = /^[\d.,+\-eE]+$/.test(timestamp) && !/\d-\d/.test(timestamp);
  return {
    level: 'error',
    title: number
      ? 'The timestamp is not a whole number of seconds.'
      : 'The timestamp is not a count of seconds.',
  };
}
