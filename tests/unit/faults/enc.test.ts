import { describe, expect, it } from 'vitest';
import { encJsReplaceFirstOnly } from '../../../src/engine/faults/enc/js-replace-first-only.ts';
import { encLimitedSet } from '../../../src/engine/faults/enc/limited-set.ts';
import { encNamesDouble } from '../../../src/engine/faults/enc/names-double.ts';
import { encUnicodeNormalisation } from '../../../src/engine/faults/enc/unicode-normalisation.ts';
import {
  asLatin1,
  asLowOctets,
  asUtf16Units,
  likeEncodeUri,
  likeEscape,
} from '../../../src/engine/faults/imitate/encoders.ts';
import { paramPlusLiteral } from '../../../src/engine/faults/param/plus-literal.ts';
import { traceWith, withSteps } from '../../../src/engine/signing/index.ts';
import { oauth, type Runs } from '../../../src/engine/faults/slots/index.ts';
import { percentEncode } from '../../../src/engine/text/percent.ts';
import { caseOf, textOf } from '../../support/case.ts';

const restlet = 'https://1234567.restlets.api.netsuite.com/restlet.nl';
const asked = (query: string) => caseOf({ request: { url: `${restlet}?${query}` } });

const samples = [
  '',
  'a-b._~',
  "it's 100% (A/B)!*;,?:@&=+$#[]",
  'Müller €',
  '日本 🎉',
  '\n\t"<>\\^`{|}',
];

describe('an imitated encoder', () => {
  it.each(samples)('encodes %j like encodeURI', (text) => {
    expect(likeEncodeUri(percentEncode(text))).toBe(encodeURI(text));
  });

  it.each(samples)('encodes %j like escape', (text) => {
    // The function itself is what is imitated.
    expect(likeEscape(text)).toBe(
      (globalThis as unknown as { escape: typeof likeEscape }).escape(text),
    );
  });

  it('writes a character beyond ASCII as Latin-1, as its low octet, or as its number', () => {
    expect(['ü', '日', '🎉'].map(asLatin1)).toEqual(['%FC', '%3F', '%3F']);
    expect(['ü', '日', '🎉'].map(asLowOctets)).toEqual(['%FC', '%E5', '%3C%89']);
    expect(['ü', '日', '🎉'].map(asUtf16Units)).toEqual(['%FC', '%65E5', '%D83C%DF89']);
  });

  it('leaves an octet of the URL that is no UTF-8 as that octet', () => {
    for (const encode of [asLatin1, asLowOctets, asUtf16Units])
      expect(encode('\uDCE9')).toBe('%E9');
  });
});

describe('a fault that depends on the request', () => {
  it('has no variant where nothing can show it', () => {
    const given = asked('script=6&deploy=1');
    const faults = [encJsReplaceFirstOnly, encLimitedSet, encNamesDouble, encUnicodeNormalisation];
    expect(faults.map(({ variants }) => variants(given))).toEqual([[], [], [], []]);
  });

  it('names the forgotten characters that occur', () => {
    const labels = encLimitedSet.variants(asked('q=a,b[c]')).map(({ label }) => label);
    expect(labels).toEqual(['`,`', '`[` and `]`']);
  });

  it('does not normalise a text that is made of combining marks', () => {
    const marks = '%CC%81%CC%96'.repeat(100_000);
    expect(encUnicodeNormalisation.variants(asked(`name=e${marks}`))).toEqual([]);
  });
});

it('names encoded twice and a literal plus show together, as in oauth-1.0a', async () => {
  const given = asked('f%5Ba%5D=b+c');
  const runs = [encNamesDouble, paramPlusLiteral].map(
    (fault): Runs => fault.variants(given)[0]?.runs ?? {},
  );
  const traced = await traceWith(runs.reduce(withSteps, oauth), given);
  expect(textOf(traced, 'joined')).toContain('f%255Ba%255D=b%2Bc');
});
