/** How deep a tree may be. */
const deepest = 40;

/** Lines of YAML while they are read. */
interface Lines {
  readonly lines: string[];
  at: number;
}

/**
 * Reads the YAML that tools write: maps and lists by indentation, scalars plain, quoted or in blocks. No
 * anchors, tags or flow, which those tools do not write. Never throws.
 */
export function readYaml(text: string): unknown {
  return readNode({ lines: text.split(/\r?\n/), at: 0 }, 0, 0);
}

function indentOf(line: string): number {
  const ink = line.search(/\S/);
  return ink < 0 ? line.length : ink;
}

/** The next line with something on it, if it is indented so far. */
function nextLine(all: Lines, least: number): { indent: number; ink: string } | undefined {
  while (/^\s*(?:#|---\s*$|$)/.test(all.lines[all.at] ?? '#') && all.at < all.lines.length)
    all.at += 1;
  const line = all.lines[all.at];
  if (line === undefined || indentOf(line) < least) return undefined;
  return { indent: indentOf(line), ink: line.trim() };
}

const isItem = (ink: string): boolean => ink === '-' || ink.startsWith('- ');

function readNode(all: Lines, least: number, depth: number): unknown {
  const first = nextLine(all, least);
  if (first === undefined || depth > deepest) return '';
  const { indent, ink } = first;
  if (isItem(ink)) return readList(all, indent, depth);
  if (colonIn(ink) >= 0) return readMap(all, indent, depth);
  all.at += 1;
  return scalar(ink);
}

function readList(all: Lines, indent: number, depth: number): readonly unknown[] {
  const items: unknown[] = [];
  for (
    let next = nextLine(all, indent);
    next?.indent === indent && isItem(next.ink);
    next = nextLine(all, indent)
  ) {
    const before = all.at;
    // What follows the dash is a node of its own, two columns further in.
    all.lines[before] = ' '.repeat(indent + 2) + next.ink.slice(2);
    items.push(readNode(all, indent + 1, depth + 1));
    if (all.at === before) all.at += 1;
  }
  return items;
}

function readMap(all: Lines, indent: number, depth: number): unknown {
  const entries: [string, unknown][] = [];
  for (let next = nextLine(all, indent); next?.indent === indent; next = nextLine(all, indent)) {
    const { ink } = next;
    const colon = colonIn(ink);
    if (colon < 0 || isItem(ink)) break;
    all.at += 1;
    const rest = ink.slice(colon + 1).trim();
    entries.push([scalar(ink.slice(0, colon)), readValue(all, rest, indent, depth)]);
  }
  return Object.fromEntries(entries);
}

function readValue(all: Lines, rest: string, indent: number, depth: number): unknown {
  if (/^[|>][-+0-9]{0,2}$/.test(rest)) return readBlock(all, indent, rest);
  if (rest !== '' && !rest.startsWith('#')) return scalar(rest);
  // A list may stand under its name without being indented.
  const next = nextLine(all, indent);
  const least = next?.indent === indent && isItem(next.ink) ? indent : indent + 1;
  return readNode(all, least, depth + 1);
}

/** Lines as they stand, or folded, up to the first that is not indented. */
function readBlock(all: Lines, indent: number, mark: string): string {
  const lines: string[] = [];
  for (; all.at < all.lines.length; all.at += 1) {
    const line = all.lines[all.at] ?? '';
    if (line.trim() !== '' && indentOf(line) <= indent) break;
    lines.push(line);
  }
  const margin = indentOf(lines.find((line) => line.trim() !== '') ?? '');
  const text = lines
    .map((line) => line.slice(margin))
    .join('\n')
    .trimEnd();
  const whole = mark.startsWith('>')
    ? text.replace(/\n\n?/g, ({ length }) => (length === 1 ? ' ' : '\n'))
    : text;
  return mark.includes('-') || whole === '' ? whole : `${whole}\n`;
}

function colonIn(ink: string): number {
  return /^["']/.test(ink) && !/^(["'])[^"']*\1:/.test(ink) ? -1 : ink.search(/:(?:\s|$)/);
}

function scalar(ink: string): string {
  if (ink.startsWith('"')) {
    try {
      return String(JSON.parse(ink));
    } catch {
      return ink.slice(1, -1);
    }
  }
  if (ink.startsWith("'")) return ink.slice(1, -1).replaceAll("''", "'");
  const comment = ink.search(/\s#/);
  const plain = comment < 0 ? ink : ink.slice(0, comment).trimEnd();
  return /^(?:\[\]|\{\}|~|null)$/.test(plain) ? '' : plain;
}
