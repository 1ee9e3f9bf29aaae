import {
  afterRotation,
  decode,
  emptyRecord,
  keyFields,
  finish,
  judge,
  judgeInSteps,
  migrate,
  mostCharacters,
  mostTokens,
  nameOf,
  readFileInSteps,
  rotate,
  takeField,
  titles,
  tooLarge,
  tooMany,
  type CsvOptions,
  type FieldName,
  type InSteps,
  type InventoryFinding,
  type MigrationStep,
  type Offer,
  type RotationStep,
  type TokenRecord,
} from '../../inventory/index.ts';
import {
  emptyDraft,
  exampleTokens,
  withoutRefused,
  type Draft,
  type Opened,
  type Refusal,
} from '../view/tokens.ts';
import { createDevice, type Device } from './device.ts';
import { createKept } from './kept.svelte.ts';
import { inSlices } from './slices.ts';
import {
  longText,
  mostAtOnce,
  newId,
  packed,
  takenInSteps,
  unpackedInSteps,
  type Taken,
} from './token-file.ts';

type Tokens = readonly TokenRecord[];
const none: Tokens = [];

/** Today where the reader is. */
function localDay(): string {
  const now = new Date();
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

const typedSecret =
  'it holds a secret that you typed on this page. The inventory takes nothing of a secret.';

/**
 * The inventory of tokens: what is in it, what of it is being edited, and what was done last. It takes
 * no text that holds what was typed as a secret elsewhere on the page.
 */
export function createTokens(
  device: Device = createDevice('countersign-tokens'),
  holdsTyped: (text: string) => boolean = () => false,
) {
  const kept = createKept<Tokens>({
    device,
    empty: none,
    pack: packed,
    unpack: async (data) =>
      // Without a second argument the work is always wanted, and comes to an end.
      (await inSlices(unpackedInSteps(data))) ?? { value: none },
  });
  let today = $state.raw(localDay());
  let opened = $state.raw<Opened | undefined>(undefined);
  let refusal = $state.raw<Refusal | undefined>(undefined);
  let said = $state.raw('');
  let before = $state.raw<Tokens | undefined>(undefined);
  let refusedStep = $state.raw('');
  let working = $state.raw('');
  let longFindings = $state.raw<readonly InventoryFinding[] | undefined>(undefined);
  /** Which import and which judging is the last one: an earlier one is given up. */
  const last = { taking: 0, judging: 0 };
  const findings = $derived(
    kept.value.length <= mostAtOnce ? judge(kept.value, today) : longFindings,
  );
  /** The text of an import that was refused: it may hold whole keys, and is forgotten at once when it is done with. */
  let pending = '';
  let chosen: CsvOptions = {};
  /** The list as it was loaded as an example. */
  let example: Tokens = none;

  /** Changes the inventory, so that it can be undone. */
  function change(tokens: Tokens, sentence: string): void {
    before = kept.value;
    kept.set(tokens.length === 0 ? none : tokens);
    said = sentence;
  }

  /** Judges a long list in steps; of a short one it is known at once. */
  async function judgeLong(): Promise<void> {
    const [tokens, mine] = [kept.value, (last.judging += 1)];
    longFindings = undefined;
    if (tokens.length <= mostAtOnce) return;
    const found = await inSlices(judgeInSteps(tokens, today), () => mine === last.judging);
    if (found !== undefined) longFindings = found;
  }
  const replace = (token: TokenRecord, sentence: string): void =>
    change(
      kept.value.map((one) => (one.id === token.id ? token : one)),
      sentence,
    );
  const find = (id: string): TokenRecord | undefined => kept.value.find((one) => one.id === id);

  function open(next: Opened | undefined): void {
    opened = next;
    refusal = undefined;
    refusedStep = '';
    pending = '';
    chosen = {};
  }

  function setDraft(draft: Draft): void {
    opened = { part: 'form', draft };
  }

  function takeTyped(field: FieldName, text: string): ReturnType<typeof takeField> {
    if (!holdsTyped(text)) return takeField(field, text);
    return { refused: `“${titles[field]}”: ${typedSecret}` };
  }

  function take(text: string, options: CsvOptions, read: Taken): void {
    if ('refused' in read) {
      opened = { part: 'import' };
      refusal = { sentence: read.refused, offers: read.offers };
      said = '';
      pending = read.offers.length > 0 ? text : '';
      chosen = options;
      return;
    }
    const { tokens, added, updated } = read.merged;
    open(undefined);
    change(tokens, [`${added} added, ${updated} brought up to date.`, ...read.notes].join(' '));
  }

  function importText(text: string, options: CsvOptions = {}): void {
    if (holdsTyped(text)) {
      refuseImport(`Not taken: ${typedSecret} Nothing was changed.`);
      return;
    }
    const before = kept.value;
    const work = takenInSteps(readFileInSteps(text, options), before);
    const mine = (last.taking += 1);
    if (text.length <= longText && before.length <= mostAtOnce) {
      take(text, options, finish(work));
      return;
    }
    working = 'Reading the file…';
    void inSlices(work, () => mine === last.taking).then((read) => {
      if (read === undefined || mine !== last.taking) return;
      working = '';
      if (kept.value === before) take(text, options, read);
      else refuseImport('The list was changed while the file was read. Import it again.');
    });
  }

  /** Gives up an import that is being read. */
  function giveUp(): void {
    last.taking += 1;
    working = '';
  }

  function refuseImport(sentence: string): void {
    open({ part: 'import' });
    refusal = { sentence, offers: [] };
  }

  return {
    here: kept.here,
    get tokens() {
      return kept.value;
    },
    get today() {
      return today;
    },
    get opened() {
      return opened;
    },
    get refusal() {
      return refusal;
    },
    get refusedStep() {
      return refusedStep;
    },
    get said() {
      return working || said;
    },
    /** What wants a look; `undefined` while a long list is looked through. */
    get findings() {
      return findings;
    },
    judgeLong,
    /** Does work in steps to its end. */
    run: async (work: InSteps<string>): Promise<string> => (await inSlices(work)) ?? '',
    get canUndo() {
      return before !== undefined;
    },
    /** Looks at the device and at the calendar, when the reader comes back. */
    look(): void {
      today = localDay();
      void kept.here.look();
    },
    /** Whether the text of an import is still in memory: it is being read, or was refused. */
    get hasPending() {
      return pending !== '';
    },
    /** Whether the list would be lost with the page, and is no example. */
    get isTyped() {
      return (
        opened?.part === 'form' || (![none, example].includes(kept.value) && !kept.here.isKept)
      );
    },
    /** Empties the list, unless it is kept on the device, and closes what is open; gives what brings it back. */
    putAway(): () => void {
      const list = kept.value;
      giveUp();
      open(undefined);
      said = '';
      before = undefined;
      if (kept.here.isKept) return () => undefined;
      kept.set(none);
      return () => {
        if (!kept.here.isKept) kept.set(list);
      };
    },
    /** Forgets the text of an import, which may hold whole keys and secrets. */
    forgetPending(): void {
      giveUp();
      if (pending !== '') open(undefined);
    },
    open,
    add(): void {
      open({ part: 'form', draft: emptyDraft });
    },
    edit(id: string): void {
      open({ part: 'form', draft: { ...emptyDraft, record: find(id) ?? emptyRecord } });
    },
    /** Takes a text into the form, or refuses it; of what is refused nothing is kept but the end of a key. */
    type(field: FieldName, text: string): void {
      if (opened?.part !== 'form') return;
      const { record, refused, end } = opened.draft;
      const taken = takeTyped(field, text);
      const isKey = keyFields.some((name) => name === field) && /^[\w-]{5,}$/.test(text.trim());
      if ('refused' in taken) {
        setDraft({
          record,
          refused: { ...refused, [field]: taken.refused },
          end: { ...end, [field]: isKey ? text.trim().slice(-4) : '' },
        });
      } else {
        setDraft({
          record: { ...record, [field]: taken.value },
          refused: { ...refused, [field]: '' },
          end: { ...end, [field]: '' },
        });
      }
    },
    save(): void {
      if (opened?.part !== 'form') return;
      const { draft } = opened;
      const { record } = draft;
      const left = withoutRefused(draft);
      if (record.integration.trim() === '') {
        setDraft({ ...draft, refused: { integration: 'Give it the name of its integration.' } });
      } else if (find(record.id) === undefined && kept.value.length >= mostTokens) {
        setDraft({ ...draft, refused: { integration: tooMany } });
      } else if (find(record.id) === undefined) {
        open(undefined);
        change([...kept.value, { ...record, id: newId() }], `${nameOf(record)} was added${left}.`);
      } else {
        open(undefined);
        replace(record, `${nameOf(record)} was changed${left}.`);
      }
    },
    remove(id: string): void {
      const token = find(id);
      open(undefined);
      if (token === undefined) return;
      change(
        kept.value.filter((one) => one !== token),
        `${nameOf(token)} was removed from this list. In NetSuite nothing has changed.`,
      );
    },
    clear(): void {
      open(undefined);
      change(none, 'The list is empty.');
    },
    undo(): void {
      const tokens = before;
      if (tokens === undefined) return;
      change(tokens, 'Undone.');
      before = undefined;
    },
    loadExample(): void {
      open(undefined);
      example = exampleTokens(today);
      change(example, 'An example with three tokens was loaded.');
    },
    importText,
    async importFile(file: File): Promise<void> {
      if (file.size > mostCharacters) {
        refuseImport(tooLarge);
        return;
      }
      try {
        importText(decode(new Uint8Array(await file.arrayBuffer())));
      } catch {
        refuseImport(`${file.name} could not be read.`);
      }
    },
    /** Takes a refused import in the way that was offered. */
    importAs(offer: Offer): void {
      const more: CsvOptions = offer === 'last four' ? { lastFour: true } : { order: offer };
      importText(pending, { ...chosen, ...more });
    },
    refuseImport,
    rotate(id: string, step: RotationStep, isDone: boolean): void {
      const token = find(id);
      if (token === undefined) return;
      const next = rotate(token, step, isDone);
      refusedStep = 'refused' in next ? next.refused : '';
      if ('token' in next) replace(next.token, 'Noted.');
    },
    /** The end of a rotation: the record is that of the new token. */
    finish(id: string, newToken: string, period: number): void {
      const token = find(id);
      const taken = takeTyped('token', newToken);
      refusedStep = 'refused' in taken ? taken.refused : '';
      if (token === undefined || 'refused' in taken) return;
      open(undefined);
      const next = afterRotation(token, newToken.trim(), today, period);
      replace(next, `${nameOf(next)}: rotated, and due again on ${next.nextRotation}.`);
    },
    migrate(id: string, step: MigrationStep, isDone: boolean): void {
      const token = find(id);
      if (token !== undefined) replace(migrate(token, step, isDone), 'Noted.');
    },
  };
}

export type TokenInventory = ReturnType<typeof createTokens>;
