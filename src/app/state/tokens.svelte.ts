import {
  afterRotation,
  emptyRecord,
  migrate,
  mostTokens,
  nameOf,
  rotate,
  takeField,
  titles,
  tooMany,
  type CsvOptions,
  type FieldName,
  type InSteps,
  type MigrationStep,
  type Offer,
  type RotationStep,
  type TokenRecord,
} from '../../inventory/index.ts';
import type { PersistedHere } from '../view/persisted.ts';
import {
  draftAfter,
  emptyDraft,
  exampleTokens,
  typedSecret,
  withoutRefused,
  type Draft,
  type Opened,
} from '../view/tokens.ts';
import { createDevice, type Device } from './device.ts';
import { Persisted } from './persisted.svelte.ts';
import { inSlices } from './slices.ts';
import { newId, noTokens, tokensOn } from './token-file.ts';
import { TokenFindings } from './token-findings.svelte.ts';
import { TokenImports } from './token-imports.svelte.ts';

type Tokens = readonly TokenRecord[];

/**
 * The inventory of tokens: what is in it, what of it is being edited, and what was done last. It takes
 * no text that holds what was typed as a secret elsewhere on the page.
 */
export class TokenInventory {
  #opened = $state.raw<Opened | undefined>(undefined);
  #message = $state.raw('');
  /** The list before the last change of it, and what that change was. */
  #before = $state.raw<{ readonly tokens: Tokens; readonly what: string } | undefined>(undefined);
  #refusedStep = $state.raw('');
  /** The list as it was loaded as an example. */
  #example: Tokens = noTokens;
  readonly #persisted: Persisted<Tokens>;
  readonly #findings = new TokenFindings(() => this.tokens);
  readonly #imports: TokenImports;
  readonly #holdsTyped: (text: string) => boolean;

  constructor(
    device: Device = createDevice('countersign-tokens'),
    holdsTyped: (text: string) => boolean = () => false,
  ) {
    this.#holdsTyped = holdsTyped;
    this.#persisted = new Persisted(tokensOn(device));
    this.#imports = new TokenImports({
      tokens: () => this.tokens,
      holdsTyped,
      open: this.open,
      change: (tokens, sentence) => {
        this.#change(tokens, sentence, 'import');
      },
      say: (sentence) => {
        this.#message = sentence;
      },
    });
  }

  get here(): PersistedHere {
    return this.#persisted;
  }

  get tokens() {
    return this.#persisted.value;
  }

  get today() {
    return this.#findings.today;
  }

  get opened() {
    return this.#opened;
  }

  get refusal() {
    return this.#imports.refusal;
  }

  get refusedStep() {
    return this.#refusedStep;
  }

  get message() {
    return this.#imports.working || this.#message;
  }

  /** What wants a look; `undefined` while a long list is looked through. */
  get findings() {
    return this.#findings.all;
  }

  /** What an undo takes back, such as `remove Web shop`; `undefined` when there is nothing. */
  get undoable() {
    return this.#before?.what;
  }

  /** Whether the text of an import that was refused is still in memory. */
  get hasPending() {
    return this.#imports.hasPending;
  }

  /** Whether the list would be lost with the page, and is no example. */
  get isTyped() {
    const isOwn = ![noTokens, this.#example].includes(this.tokens);
    return this.#opened?.part === 'form' || (isOwn && !this.here.isPersisted);
  }

  /** Judges a long list in steps; of a short one it is known at once. */
  judgeLong = (): Promise<void> => this.#findings.judgeLong();

  /** Does work in steps to its end. */
  run = async (work: InSteps<string>): Promise<string> => (await inSlices(work)) ?? '';

  /** Looks at the device and at the calendar, when the reader comes back. */
  look = (): void => {
    this.#findings.look();
    void this.here.look();
  };

  /** Empties the list, unless it is kept on the device, and closes what is open; gives what brings it back. */
  putAway(): () => void {
    const list = this.tokens;
    this.#imports.giveUp();
    this.open(undefined);
    this.#message = '';
    this.#before = undefined;
    if (this.here.isPersisted) return () => undefined;
    this.#persisted.set(noTokens);
    return () => {
      if (!this.here.isPersisted) this.#persisted.set(list);
    };
  }

  /** Forgets the text of an import, which may hold whole keys and secrets. */
  forgetPending(): void {
    this.#imports.giveUp();
    if (this.hasPending) this.open(undefined);
  }

  open = (next: Opened | undefined): void => {
    this.#opened = next;
    this.#refusedStep = '';
    this.#imports.forget();
  };

  add = (): void => {
    this.open({ part: 'form', draft: emptyDraft });
  };

  edit = (id: string): void => {
    this.open({ part: 'form', draft: { ...emptyDraft, record: this.#find(id) ?? emptyRecord } });
  };

  /** Takes a text into the form, or refuses it. */
  type = (field: FieldName, text: string): void => {
    if (this.#opened?.part !== 'form') return;
    const read = this.#takeField(field, text);
    this.#setDraft(draftAfter(this.#opened.draft, field, text, read));
  };

  save = (): void => {
    if (this.#opened?.part !== 'form') return;
    const { draft } = this.#opened;
    const { record } = draft;
    const refused = this.#refuseToSave(record);
    if (refused !== '') {
      this.#setDraft({ ...draft, refused: { integration: refused } });
      return;
    }
    const left = withoutRefused(draft);
    const isNew = this.#find(record.id) === undefined;
    this.open(undefined);
    if (!isNew)
      this.#replace(record, `${nameOf(record)} was changed${left}.`, `change ${nameOf(record)}`);
    else
      this.#change(
        [...this.tokens, { ...record, id: newId() }],
        `${nameOf(record)} was added${left}.`,
        `add ${nameOf(record)}`,
      );
  };

  remove = (id: string): void => {
    const token = this.#find(id);
    this.open(undefined);
    if (token === undefined) return;
    this.#change(
      this.tokens.filter((one) => one !== token),
      `${nameOf(token)} was removed from this list. In NetSuite nothing has changed.`,
      `remove ${nameOf(token)}`,
    );
  };

  clear = (): void => {
    this.open(undefined);
    this.#change(noTokens, 'The list is empty.', 'remove all');
  };

  undo = (): void => {
    if (this.#before === undefined) return;
    const { tokens, what } = this.#before;
    this.#change(tokens, `Undone: ${what}.`, '');
    this.#before = undefined;
  };

  loadExample = (): void => {
    this.open(undefined);
    this.#example = exampleTokens(this.today);
    this.#change(this.#example, 'An example with three tokens was loaded.', 'load an example');
  };

  importText = (text: string, options?: CsvOptions): void => {
    this.#imports.readText(text, options);
  };

  importFile = (file: File): Promise<void> => this.#imports.readFile(file);

  /** Takes a refused import in the way that was offered. */
  importAs = (offer: Offer): void => {
    this.#imports.readAs(offer);
  };

  refuseImport = (sentence: string): void => {
    this.#imports.refuse(sentence);
  };

  rotate(id: string, step: RotationStep, isDone: boolean): void {
    const token = this.#find(id);
    if (token === undefined) return;
    const next = rotate(token, step, isDone);
    this.#refusedStep = 'refused' in next ? next.refused : '';
    if ('token' in next) this.#replace(next.token, 'Noted.', `a step of rotating ${nameOf(token)}`);
  }

  /** The end of a rotation: the record is that of the new token. */
  finish(id: string, newToken: string, period: number): void {
    const token = this.#find(id);
    const read = this.#takeField('token', newToken);
    this.#refusedStep = 'refused' in read ? read.refused : '';
    if (token === undefined || 'refused' in read) return;
    this.open(undefined);
    const next = afterRotation(token, newToken.trim(), this.today, period);
    const message = `${nameOf(next)}: rotated, and due again on ${next.nextRotation}.`;
    this.#replace(next, message, `rotate ${nameOf(token)}`);
  }

  migrate(id: string, step: MigrationStep, isDone: boolean): void {
    const token = this.#find(id);
    if (token === undefined) return;
    this.#replace(
      migrate(token, step, isDone),
      'Noted.',
      `a step to OAuth 2.0 of ${nameOf(token)}`,
    );
  }

  /** Changes the inventory, so that it can be undone: `what` is what an undo takes back. */
  #change(tokens: Tokens, sentence: string, what: string): void {
    this.#before = { tokens: this.tokens, what };
    this.#persisted.set(tokens.length === 0 ? noTokens : tokens);
    this.#message = sentence;
  }

  #replace(token: TokenRecord, sentence: string, what: string): void {
    this.#change(
      this.tokens.map((one) => (one.id === token.id ? token : one)),
      sentence,
      what,
    );
  }

  #find(id: string): TokenRecord | undefined {
    return this.tokens.find((one) => one.id === id);
  }

  #setDraft(draft: Draft): void {
    this.#opened = { part: 'form', draft };
  }

  #takeField(field: FieldName, text: string): ReturnType<typeof takeField> {
    if (!this.#holdsTyped(text)) return takeField(field, text);
    return { refused: `“${titles[field]}”: ${typedSecret}` };
  }

  /** Why a record is not saved, or `''`. */
  #refuseToSave({ id, integration }: TokenRecord): string {
    if (integration.trim() === '') return 'Give it the name of its integration.';
    const isOneMore = this.#find(id) === undefined;
    return isOneMore && this.tokens.length >= mostTokens ? tooMany : '';
  }
}

export const createTokens = (
  device?: Device,
  holdsTyped?: (text: string) => boolean,
): TokenInventory => new TokenInventory(device, holdsTyped);
