import { inflateRawSync } from 'node:zlib';
import { spellings } from './spellings.ts';

/** All that a finished text says, with its escapes undone one after the other. Written without the engine. */
function versionsOf(text: string): readonly string[] {
  const versions = [text];
  for (let turn = 0; turn < 5; turn += 1) {
    const last = versions.at(-1) ?? '';
    const next = last
      .replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
        Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
      )
      .replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
      .replace(/\\(["\\/])/g, '$1')
      .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
      .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) =>
        String.fromCodePoint(Number.parseInt(digits, 16)),
      )
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&');
    if (next === last) break;
    versions.push(next);
  }
  return versions;
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s+\u200B\uFEFF]/g, '');

/** Which spelling of a secret, or which part of it, a finished text holds; `undefined` for none. */
export function leakIn(text: string, secret: string): string | undefined {
  const spelt = spellings.find(({ spell }) => text.includes(spell(secret)));
  if (spelt !== undefined) return spelt.name;
  const wanted = plain(secret);
  for (const version of versionsOf(text).map(plain)) {
    for (let at = 0; at + 16 <= wanted.length; at += 1) {
      if (version.includes(wanted.slice(at, at + 16))) return `16 characters from ${at}`;
    }
  }
  return undefined;
}

/** What a link holds, unpacked. */
export function unpacked(link: string): string {
  const packed = link
    .replace(/^.*#\/c\//, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  return inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8');
}
