import { segment } from '../../model/index.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { fromUrl, urlPartsOf } from '../places/url.ts';

function variantOf(word: string): Variant {
  return {
    label: word,
    runs: {
      scheme: () => [],
      authority: () => segment(`${word}//${word}`, fromUrl('host')),
      port: () => [],
    },
  };
}

export const urlRelativeNull = stepFault({
  id: 'url-relative-null',
  step: 'authority',
  commonness: 'low',
  title: 'The word null was signed for the host',
  did: 'signed `null` or `undefined` in the place of scheme and host',
  what: 'JavaScript’s URL parser was given a relative address. A text such as `null//null/path` was signed.',
  why: 'The base string URI is absolute, with scheme and host: RFC 5849 §3.4.1.2.',
  fix: 'Sign the absolute URL, from `https` to the end of the path.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/ciaranj/node-oauth/issues/321',
      says: 'A relative address was signed as `null//null/route`.',
    },
  ],
  variants: (given) => (urlPartsOf(given).host === '' ? [] : ['null', 'undefined'].map(variantOf)),
  examples: [oracleRestlet],
});
