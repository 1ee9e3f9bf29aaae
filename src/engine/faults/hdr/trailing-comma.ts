import { headerWith } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { hasNotice } from '../checking/context.ts';

export const hdrTrailingComma = checkFault({
  id: 'hdr-trailing-comma',
  topic: 'header',
  commonness: 'low',
  title: 'A comma follows the last parameter',
  did: 'left a comma after the last parameter',
  what: 'The header ends in a comma, as it does when a loop writes one after every parameter. Whether NetSuite minds is not known.',
  why: 'Commas stand between parameters: RFC 5849 §3.5.1.',
  fix: 'Join the parameters by a comma and a space.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'Parameters are separated by commas.',
    },
  ],
  find: (context) =>
    hasNotice(context, 'auth-trailing-comma')
      ? { level: 'warning', title: 'A comma follows the last parameter.' }
      : undefined,
  examples: [{ header: headerWith('%3D"', '%3D",') }],
});
