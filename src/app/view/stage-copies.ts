import { flat } from '../../engine/model/index.ts';
import type { StageRow, StageValue } from './stages.ts';

/** A text of a stage, and the name of the button that copies it. */
export interface StageCopy {
  readonly label: string;
  readonly text: string;
}

/** What is copied of a stage, by its step. Of the key nothing is. */
const names: Readonly<Partial<Record<string, string>>> = {
  method: 'HTTP method',
  baseUri: 'base string URI',
  collected: 'parameters',
  encoded: 'encoded parameters',
  sorted: 'sorted parameters',
  passportFields: 'fields',
  joined: 'joined parameters',
  baseString: 'base string',
  signature: 'signature',
};
/** These are worth it on one side too: they are compared with what a client logs. */
const onOneSide = new Set<string>(['joined', 'baseString', 'signature', 'header']);

/** What a stage offers to be copied: NetSuite's side and, where it differs, the client's. */
export function copiesOfStage({
  step,
  title,
  right,
  client,
  missing,
}: StageRow): readonly StageCopy[] {
  const name = step === 'header' ? title : names[step];
  if (name === undefined || missing.length > 0) return [];
  if (client !== undefined)
    return [
      { label: `Copy NetSuite’s ${name}`, text: textOf(right) },
      { label: `Copy your client’s ${name}`, text: textOf(client) },
    ];
  return onOneSide.has(step) ? [{ label: `Copy the ${name}`, text: textOf(right) }] : [];
}

/** A list has a line for each parameter, as far as the page holds them. */
const textOf = (value: StageValue): string =>
  value.kind === 'text'
    ? flat(value.text)
    : value.params.map(({ name, value: text }) => `${name}=${text}`).join('\n');
