import { headerWith } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { paramsOf } from '../checking/context.ts';

export const hdrValuesUnquoted = checkFault({
  id: 'hdr-values-unquoted',
  topic: 'header',
  commonness: 'low',
  title: 'Values stand in the header without quotes',
  did: 'wrote values into the header without quotes',
  what: 'Each parameter is a name, `=`, and a value between double quotes. Here at least one value has none. A shell can also eat them on the way.',
  why: 'The form is `name="value"`: RFC 5849 §3.5.1. A NetSuite client that sent bare values got `INVALID_REQUEST`, among other faults.',
  fix: 'Use the plain double quote `"` around every value. On a command line, put single quotes around the whole header.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'Each value is enclosed in double quotes.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/NetSweet/netsuite/issues/557',
      says: 'A header without quotes came back as `INVALID_REQUEST`; it had another fault too.',
    },
  ],
  find: (context) =>
    paramsOf(context).some(({ quote }) => quote === '')
      ? { level: 'error', title: 'At least one value stands without quotes.' }
      : undefined,
  examples: [{ header: headerWith('"', '') }],
});
