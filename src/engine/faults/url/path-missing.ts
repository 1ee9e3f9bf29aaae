import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { pathVariants, urlPartsOf } from '../places/url.ts';

export const urlPathMissing = stepFault({
  id: 'url-path-missing',
  step: 'pathChosen',
  commonness: 'low',
  title: 'The path was not signed',
  did: 'signed only scheme and host, without the path',
  what: 'The second part of the base string ends after the host.',
  why: 'The path is part of the base string URI: RFC 5849 §3.4.1.2.',
  fix: 'Sign scheme, host and path; leave out only query and fragment.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/Mastercard/insomnia-plugin-mastercard/issues/6',
      says: 'Only the origin of the URL was signed.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.2',
      says: 'What belongs to the base string URI.',
    },
  ],
  variants: (given) => {
    const { host, path } = urlPartsOf(given);
    if (host === '' || path === '' || path === '/') return [];
    return pathVariants(given, 'pathChosen', [
      ['', () => ''],
      ['with a slash after the host', () => '/'],
    ]);
  },
  examples: [oracleRestlet],
});
