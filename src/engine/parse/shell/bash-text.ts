import { fromUtf8 } from '../../text/bytes.ts';

const line = /.{0,2000}/y;

/** Where what `$(` or a backtick begins ends; on one line. */
export function endOfSubstitution(text: string, from: number): number {
  line.lastIndex = from;
  const [part = ''] = line.exec(text) ?? [];
  let depth = 0;
  for (const { 0: sign, index } of part.matchAll(/[()`]|'[^']*'|"(?:[^"\\]|\\.)*"|\\./g)) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    const isEnd = part.startsWith('`') ? sign === '`' && index > 0 : sign === ')' && depth === 0;
    if (isEnd) return from + index + 1;
  }
  return from + part.length;
}

/** Where the text of a here-document stops, and the line that ends it. */
export function endOfHere(text: string, from: number, mark: string): { stop: number; end: number } {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    const tabs = /(?:^|\n)(\t{0,20})$/.exec(text.slice(Math.max(from, at - 21), at));
    const end = at + mark.length;
    if (tabs && /^\r?(?:\n|$)/.test(text.slice(end, end + 2)))
      return { stop: at - (tabs[1] ?? '').length, end };
  }
  return { stop: text.length, end: text.length };
}

const letters: Readonly<Record<string, string>> = {
  ...{ a: '\x07', b: '\b', e: '\x1b', E: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
  ...{ '\\': '\\', "'": "'", '"': '"', '?': '?' },
};

/** The text of `$'…'`: Bash manual, ANSI-C Quoting. Octets are UTF-8; a NUL ends it. */
export function decodeAnsi(raw: string): string {
  const decoded = raw.replace(
    /((?:\\(?:[0-7]{1,3}|x[\da-fA-F]{1,2}))+)|\\(?:u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|c([^])|([^]))/g,
    (
      all: string,
      octets?: string,
      u?: string,
      long?: string,
      control?: string,
      letter?: string,
    ) => {
      if (octets !== undefined) return fromUtf8(octetsOf(octets));
      if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) & 0x1f);
      const code = Number.parseInt(u ?? long ?? '', 16);
      if (code <= 0xffff) return String.fromCharCode(code);
      if (code <= 0x10ffff) return String.fromCodePoint(code);
      return letters[letter ?? ''] ?? all;
    },
  );
  return decoded.replace(/\0.*/s, '');
}

function octetsOf(escapes: string): Uint8Array {
  return Uint8Array.from(escapes.matchAll(/\\(?:x([\da-f]+)|(\d+))/gi), ([, hex, octal = '']) =>
    hex === undefined ? Number.parseInt(octal, 8) : Number.parseInt(hex, 16),
  );
}
