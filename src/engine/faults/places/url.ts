import { flat, segment, type Given, type Source, type Text } from '../../model/index.ts';
import { rightSteps } from '../../signing/index.ts';
import type { Step } from '../slots/index.ts';
import { splitUrl, type UrlParts } from '../../text/url.ts';
import { changing } from './changing.ts';
import type { Variant } from '../kinds/define.ts';

/** What a client makes of the path or the host that it signs. */
export type UrlChange = (text: string) => string;

/** A way to go wrong, and what distinguishes it from its siblings. */
export type UrlWay = readonly [label: string, change: UrlChange];

/** The source of a part of the URL, as the right steps name it. */
export const fromUrl = (part: keyof UrlParts): Source => ({ kind: 'url', key: `url.${part}` });

/** The parts of the URL that was sent. */
export const urlPartsOf = ({ request }: Given): UrlParts => splitUrl(request.url);

/** The port that is left out of the base string, if the scheme has one: RFC 5849 §3.4.1.2. */
export function usualPort(scheme: string): string | undefined {
  const ports: Readonly<Partial<Record<string, string>>> = { https: '443', http: '80' };
  return ports[scheme.toLowerCase()];
}

const changed = (text: Text, change: UrlChange): Text =>
  text.flatMap((piece) => segment(change(piece.text), piece.from));

/** One variant for each way that changes this request's path, put in the place of `step`. */
export function pathVariants(
  given: Given,
  step: Extract<Step, `path${string}`>,
  ways: readonly UrlWay[],
): readonly Variant[] {
  const path = flat(rightSteps.path({ urlParts: urlPartsOf(given) }, given));
  return distinct(path, ways).map(([label, change]) => ({
    label,
    runs: changing(step, (path) => changed(path, change)),
  }));
}

/** One variant for each other host that is signed in the place of this request's. */
export function hostVariants(
  given: Given,
  hosts: readonly (readonly [label: string, host: string])[],
): readonly Variant[] {
  const ways = hosts.map(([label, host]): UrlWay => [label, () => host]);
  return distinct(urlPartsOf(given).host.toLowerCase(), ways).map(([label, change]) => ({
    label,
    runs: changing('hostChosen', (host) => changed(host, change)),
  }));
}

/** The ways that change a text, without those whose outcome is that of an earlier one. */
function distinct(text: string, ways: readonly UrlWay[]): readonly UrlWay[] {
  const outcomes = new Set([text]);
  return ways.filter(([, change]) => {
    const before = outcomes.size;
    return outcomes.add(change(text)).size > before;
  });
}
