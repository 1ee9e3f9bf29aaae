import { headerWith } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { hasNotice } from '../checking/context.ts';

export const hdrCommaAfterScheme = checkFault({
  id: 'hdr-comma-after-scheme',
  topic: 'header',
  commonness: 'low',
  title: 'A comma follows `OAuth`',
  did: 'put a comma after the word `OAuth`',
  what: 'The header begins with `OAuth,`. That happens when the word is joined to the parameters by the same comma as they are to each other, often when there is no realm.',
  why: 'The word `OAuth` is followed by white space, and commas stand between parameters only: RFC 5849 §3.5.1.',
  fix: 'Join the parameters by a comma and a space, then put `OAuth` and a space before them.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'An example of the header, and where its commas stand.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/hwi/HWIOAuthBundle/pull/120',
      says: 'A provider found no parameters at all because of this comma.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/postmanlabs/newman/issues/653',
      says: 'Newman wrote the comma when no realm was given.',
    },
  ],
  find: (context) =>
    hasNotice(context, 'auth-comma-after-scheme')
      ? { level: 'error', title: 'A comma follows the word `OAuth`.' }
      : undefined,
  examples: [{ header: headerWith('OAuth ', 'OAuth, ') }],
});
