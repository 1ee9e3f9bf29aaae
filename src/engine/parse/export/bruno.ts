import type { Pair, Span } from '../../model/index.ts';
import { linesOf, type Line } from '../lines.ts';
import type { Piece } from '../reader.ts';
import { namedIn, variablesIn } from './place.ts';
import { sentOf, unreadNotices, otherAuth } from './saved.ts';

const methods = 'get|post|put|patch|delete|head|options|http';
const isMethod = new RegExp(`^(?:${methods})$`);
const mark = new RegExp(`^(?:${methods})[ \\t]*\\{[ \\t]*\\r?$`, 'm');
const opening = /^([a-z]+(?::[a-z0-9-]+)*)[ \t]*\{[ \t]*$/;

/** A block of a `.bru` file. */
interface Block extends Span {
  readonly name: string;
  readonly lines: readonly string[];
}

/** A request that Bruno keeps in a file. */
export function readBruno(text: string): readonly Piece[] {
  if (!mark.test(text)) return [];
  const blocks = blocksOf(linesOf(text));
  const http = blocks.find(({ name }) => isMethod.test(name));
  const pairs = pairsIn(http);
  const url = pairs.find(({ name }) => name === 'url')?.value ?? '';
  const [first] = blocks;
  if (first === undefined || http === undefined || url === '') return [];
  const find = (start: string): Block | undefined =>
    blocks.find(({ name }) => name.startsWith(start));
  const span = { start: first.start, end: blocks.at(-1)?.end ?? first.end };
  const own = [...pairsIn(find('vars:pre-request')), ...pairsIn(find('vars'))];
  const variables = variablesIn(text, span, new Map(own.map((one) => [one.name, one.value])));
  const keys = pairsIn(find('auth:oauth1')).map((one) => ({
    ...one,
    value: variables.fill(one.value),
  }));
  const body = pairs.find(({ name }) => name === 'body')?.value ?? '';
  const form = body === 'form-urlencoded' ? pairsIn(find('body:form-urlencoded')) : [];
  const isMultipart = /^multipart/i.test(body);
  const plain = isMultipart ? undefined : (find(`body:${body}`) ?? find('body'));
  const request = sentOf(
    {
      method: pairs.find(({ name }) => name === 'method')?.value ?? http.name,
      url: withPath(url, pairsIn(find('params:path'))),
      headers: pairsIn(find('headers')),
      ...(form.length > 0 || body === 'none' ? { form } : { text: textIn(plain) }),
      type: types.get(body) ?? '',
    },
    variables,
  );
  return [
    {
      ...{ span, words: 'Bruno request', requests: [request] },
      named: namedIn(text, span, [...keys, ...own]),
      notices: [
        ...variables.notices('bruno'),
        ...unreadNotices('bruno', span, [
          isMultipart ? 'multipart' : body === 'file' ? 'file' : '',
          otherAuth(pairs.find(({ name }) => name === 'auth')?.value ?? ''),
          find('script:pre-request') === undefined ? '' : 'script',
        ]),
      ],
    },
  ];
}

const types = new Map<string, string>([
  ['json', 'application/json'],
  ['xml', 'application/xml'],
  ['text', 'text/plain'],
  ['form-urlencoded', 'application/x-www-form-urlencoded'],
]);

/** Blocks that follow each other; the first line that is in none ends them. */
function blocksOf(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let open: { name: string; start: number; lines: string[] } | undefined;
  for (const { text, start, end } of lines) {
    const name = open === undefined ? opening.exec(text)?.[1] : undefined;
    if (open !== undefined && /^\}\s*$/.test(text)) {
      blocks.push({ ...open, end });
      open = undefined;
    } else if (open !== undefined) open.lines.push(text);
    else if (name !== undefined) open = { name, start, lines: [] };
    else if (blocks.length > 0 && text.trim() !== '') break;
  }
  return blocks;
}

/** Pairs of a block, without those that a tilde switches off. */
function pairsIn(block: Block | undefined): readonly Pair[] {
  return (block?.lines ?? []).flatMap((line) => {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim();
    return colon < 0 || name.startsWith('~')
      ? []
      : [{ name: name.replace(/^"(.*)"$/, '$1'), value: line.slice(colon + 1).trim() }];
  });
}

/** A text is indented by two. */
function textIn(block: Block | undefined): string {
  return (block?.lines ?? []).map((line) => line.replace(/^ {1,2}/, '')).join('\n');
}

function withPath(url: string, path: readonly Pair[]): string {
  const values = new Map(path.map(({ name, value }) => [name, value]));
  return url.replace(/\/:([\w.-]+)/g, (whole, name: string) => {
    const value = values.get(name) ?? '';
    return value === '' ? whole : `/${value}`;
  });
}
