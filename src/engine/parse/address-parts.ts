import { encodeForm } from './export/form.ts';
import type { Pair } from '../model/index.ts';

/** A query that stands beside its URL, as programs print the options of a request. */
const opening =
  /["'\s{,([](?:qs|params|queries|query|queryString|queryStringParameters|CamelHttpQuery|setQuery)["']?\s{0,9}[:=(]\s{0,9}(?:new [\w\\]{1,40}\(\s{0,9})?[{[]/gi;
const pair =
  /\s{0,40}["']?(?<name>[\w.-]{1,60})["']?\s{0,9}(?:=>|[:=])\s{0,9}(?:"(?<double>[^"\n]{0,500})"|'(?<single>[^'\n]{0,500})'|(?<bare>[\w.-]{1,60}))\s{0,9}(?:,|(?=\s{0,40}[}\]]))/y;
const mostPairs = 50;

/** The query that a text holds beside a URL, encoded; `''` without one. */
export function queryBeside(text: string): string {
  for (const { 0: opened, index } of text.matchAll(opening)) {
    const pairs = pairsFrom(text, index + opened.length);
    if (pairs.length > 0) return encodeForm(pairs);
  }
  return '';
}

function pairsFrom(text: string, from: number): readonly Pair[] {
  const pairs: Pair[] = [];
  pair.lastIndex = from;
  for (let found = pair.exec(text); found !== null; found = pair.exec(text)) {
    const { name = '', double, single, bare } = found.groups ?? {};
    pairs.push({ name, value: double ?? single ?? bare ?? '' });
    if (pairs.length >= mostPairs) break;
  }
  return pairs;
}

const host = /(?<![\w@.-])[\w-]{1,60}(?:\.[\w-]{1,40}){1,4}\.netsuite\.com(?![\w.-])/gi;
const path =
  /(?<![\w.:/-])\/?(?:services\/(?:rest|NetSuitePort)|app\/site\/hosting)\/?[^\s"'`<>()[\]{},;|]{0,4000}/gi;

/** The URL of a request whose host and path stand in different places of a text; `undefined` where it names several hosts. */
export function addressFromParts(
  text: string,
): { readonly url: string; readonly at: number } | undefined {
  const hosts = new Set(Array.from(text.matchAll(host), ([one]) => one.toLowerCase()));
  const paths = [...text.matchAll(path)];
  const found = paths.find(([one]) => one.includes('?')) ?? paths[0];
  const [only, ...others] = hosts;
  if (only === undefined || others.length > 0 || found === undefined) return undefined;
  return { url: `https://${only}/${found[0].replace(/^\//, '')}`, at: found.index };
}
