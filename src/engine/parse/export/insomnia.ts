import type { Pair } from '../../model/index.ts';
import type { Piece } from '../reader.ts';
import { listOf, pairsOf, part, textOf, type FoundJson } from './json.ts';
import { namedIn, variablesIn } from './place.ts';
import { countWords, otherAuth, sentOf, unreadNotices, type Saved } from './saved.ts';

/** What Insomnia exports: all resources in a list (version 4), or a tree of them (5). */
export function readInsomnia(text: string, { value, span }: FoundJson): Piece | undefined {
  const nodes = nodesOf(value);
  const isRequest = (node: unknown): boolean =>
    textOf(part(node, 'url')) !== '' && textOf(part(node, 'method')) !== '';
  const found = nodes.filter(isRequest);
  if (found.length === 0) return undefined;
  const environment = nodes.flatMap((node) => flattened(part(node, 'data'), '', 4));
  const variables = variablesIn(
    text,
    span,
    new Map(environment.map((one) => [one.name, one.value])),
  );
  const requests = found.map((node) => sentOf(savedOf(node), variables));
  const keys = nodes
    .map((node) => part(node, 'authentication'))
    .filter((authentication) => part(authentication, 'type') === 'oauth1')
    .flatMap((authentication) => pairsOf(authentication))
    .map((one) => ({ ...one, value: variables.fill(one.value) }));
  return {
    ...{ span, words: countWords('Insomnia export', requests), requests },
    named: namedIn(text, span, [...keys, ...environment]),
    notices: [
      ...variables.notices('insomnia'),
      ...unreadNotices(
        'insomnia',
        span,
        found.flatMap((node) => [
          bodyless.get(textOf(part(node, 'body', 'mimeType'))) ?? '',
          otherAuth(textOf(part(node, 'authentication', 'type'))),
          textOf(part(node, 'preRequestScript')).trim() === '' ? '' : 'script',
        ]),
      ),
    ],
  };
}

/** Requests, folders and environments, wherever they stand in the export. */
function nodesOf(value: unknown): readonly unknown[] {
  const isExport =
    part(value, '_type') === 'export' ||
    textOf(part(value, 'type')).startsWith('collection.insomnia');
  if (!isExport) return [];
  const nodes: unknown[] = [];
  const environments = part(value, 'environments');
  const open = [
    ...listOf(part(value, 'resources')),
    ...listOf(part(value, 'collection')),
    ...[environments, listOf(part(environments, 'subEnvironments'))].flat(),
  ].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    nodes.push(node);
    for (const child of [...listOf(part(node, 'children'))].reverse()) open.push(child);
  }
  return nodes;
}

/** The values of an environment, those within others under names with dots. */
function flattened(data: unknown, before: string, depth: number): readonly Pair[] {
  if (typeof data !== 'object' || data === null || depth === 0) return [];
  return Object.entries(data).flatMap(([name, value]): readonly Pair[] =>
    typeof value === 'object'
      ? flattened(value, `${before}${name}.`, depth - 1)
      : [{ name: before + name, value: textOf(value) }],
  );
}

/** Kinds of body that are not read. */
const bodyless = new Map<string, 'multipart' | 'file'>([
  ['multipart/form-data', 'multipart'],
  ['application/octet-stream', 'file'],
]);

function savedOf(node: unknown): Saved {
  const body = part(node, 'body');
  return {
    ...{ method: textOf(part(node, 'method')), url: textOf(part(node, 'url')) },
    ...{ query: pairsOf(part(node, 'parameters')), headers: pairsOf(part(node, 'headers')) },
    ...{ text: textOf(part(body, 'text')), type: textOf(part(body, 'mimeType')) },
    form: bodyless.has(textOf(part(body, 'mimeType'))) ? [] : pairsOf(part(body, 'params')),
  };
}
