/**
 * Reads a call as PowerShell 5 and 7 do, from what is documented: about_Quoting_Rules, about_Parsing,
 * about_Special_Characters; the quotes are those of `CharExtensions.IsSingleQuote` and `IsDoubleQuote`
 * in PowerShell's `CharTraits.cs`. Nothing of the page's own reader is used. Anything that would run,
 * or end the command, is an error.
 */
export function readAsPowerShell(text: string): readonly string[] {
  const words: string[] = [];
  let at = 0;
  // Only between the entries of a table does a semicolon end no command.
  let isInTable = false;
  while (at < text.length) {
    const rest = text.slice(at);
    const plain = /^(?:[ ]|`\n|[\w-]+|@\{ |\}|= |; )/.exec(rest)?.[0];
    if (plain === '@{ ' || plain === '}') isInTable = plain !== '}';
    if (plain === '; ' && !isInTable) throw new Error(`Goes on: ${rest.slice(0, 30)}`);
    if (plain !== undefined) {
      if (!/^[ `;]/.test(plain)) words.push(plain.trim());
      at += plain.length;
    } else if (rest.startsWith(octets)) {
      const { value, length } = readString(rest.slice(octets.length));
      words.push('UTF8', value);
      at += octets.length + length;
      if (!text.startsWith('))', at)) throw new Error('Not closed as it was opened.');
      at += 2;
    } else {
      const { value, length } = readString(rest);
      words.push(value);
      at += length;
      if (/^[^ }\n]/.test(text.slice(at)) && !(isInTable && text.startsWith('; ', at)))
        throw new Error(`Goes on: ${text.slice(at, at + 30)}`);
    }
  }
  return words;
}

/** The one call that is known: a text as its octets. */
const octets = '([System.Text.Encoding]::UTF8.GetBytes(';

const isSingle = (sign = ''): boolean => sign !== '' && "'\u2018\u2019\u201A\u201B".includes(sign);
const isDouble = (sign = ''): boolean => sign !== '' && '"\u201C\u201D\u201E'.includes(sign);

function readString(text: string): { readonly value: string; readonly length: number } {
  const isQuote = isSingle(text[0]) ? isSingle : isDouble(text[0]) ? isDouble : undefined;
  if (isQuote === undefined) throw new Error(`Not in a string: ${text.slice(0, 30)}`);
  let value = '';
  for (let at = 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isQuote(sign)) {
      if (!isQuote(text[at + 1])) return { value, length: at + 1 };
      at += 1;
      value += text.charAt(at);
    } else if (isQuote === isDouble && sign === '`') {
      at += 1;
      value += escapeOf(text.charAt(at));
    } else if (isQuote === isDouble && sign === '$') {
      const code = /^\$\(\[char\](\d{1,5})\)/.exec(text.slice(at));
      if (code === null) throw new Error(`Expanded: ${text.slice(at, at + 30)}`);
      value += String.fromCharCode(Number(code[1]));
      at += code[0].length - 1;
    } else value += sign;
  }
  throw new Error('A string is not closed.');
}

/** What `0abefnrtvu` mean behind a backtick differs between the versions; they are not to be used. */
function escapeOf(sign: string): string {
  if (/[0abefnrtvu\n]/.test(sign)) throw new Error(`An escape: ${sign}`);
  return sign;
}
