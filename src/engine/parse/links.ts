import type { Repair } from './repair.ts';

const url = String.raw`https?:\/\/[^\s<>|[\]()"'\x60]{1,4000}`;
const link = new RegExp(
  [
    // Slack, and mail: `<url|text>`, `<url>`.
    String.raw`<${url}(?:\|[^<>\n]{0,300})?>`,
    // Jira: `[text|url]`, `[url|url|smart-link]`, `[url]`; Markdown, where its text is a URL too.
    String.raw`\[(?:[^\s|[\]][^|[\]\n]{0,300}\|)?${url}(?:\|smart-(?:link|card|embed))?\](?:\(${url}\))?`,
  ].join('|'),
  'g',
);
const inside = new RegExp(url, 'g');

/** The URL of a link; the link as it is where it holds two that differ. */
function urlOf(found: string): string {
  const [last = found, ...others] = [...found.matchAll(inside)].map(([one]) => one).reverse();
  return others.every((one) => one === last) ? last : found;
}

/** What chats, trackers and mail put around a URL, and marks that only turn the direction of writing. */
export const linkRepairs: readonly Repair[] = [
  {
    code: 'mend-direction',
    message: 'A mark of the direction of writing was left out.',
    pattern: /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/g,
    by: () => '',
    applies: () => true,
    mostNotices: 10,
  },
  {
    code: 'mend-link',
    message: 'The marks of a link were left out, and its URL kept.',
    pattern: link,
    by: urlOf,
    // In code, XML and JSON such brackets are their own.
    applies: (text) =>
      /[<[|]https?:/.test(text) &&
      !/<(?!https?:)\/?[\w:]+[\s>/]|^\s*[{[]\s*["{[]/.test(text) &&
      !/\b(?:curl|wget|iwr|irm|fetch|axios|Invoke-\w)/i.test(text),
    mostNotices: 3,
  },
];
