import {
  dateFields,
  emptyRecord,
  environments,
  fieldNames,
  keyFields,
  statuses,
  type takeField,
  titles,
  type FieldName,
  type Offer,
  type TokenRecord,
} from '../../inventory/index.ts';

export {
  dateFields,
  hasRotated,
  migrationDates,
  migrationGuide,
  nameOf,
  calendarInSteps,
  csvInSteps,
  printJson,
  remindable,
  rotationGuide,
  rotationPeriods,
  titles,
} from '../../inventory/index.ts';

/** A record while it is typed. */
export interface Draft {
  readonly record: TokenRecord;
  /** Why the last text for a field was not taken. */
  readonly refused: Partial<Readonly<Record<FieldName, string>>>;
  /** The end of a whole key that was given to a field. */
  readonly end: Partial<Readonly<Record<FieldName, string>>>;
}

/** What is open below the list: a form, or a guide for one token. */
export type Opened =
  | { readonly part: 'form'; readonly draft: Draft }
  | { readonly part: 'rotation' | 'migration'; readonly id: string }
  | { readonly part: 'import' };

/** An import that was refused. Its text is in memory until it is taken, changed or closed. */
export interface Refusal {
  readonly sentence: string;
  readonly offers: readonly Offer[];
}

/** A field of the form: what it is called and how it is filled. */
export interface FormField {
  readonly name: Exclude<FieldName, 'id' | 'rotation' | 'migration'>;
  readonly label: string;
  readonly kind: 'text' | 'date' | 'lines' | readonly string[];
  readonly hint: string;
}

const hints: Partial<Record<FieldName, string>> = {
  account: 'As `1234567` or `1234567_SB1`.',
  consumerKey: 'Four characters, never the whole key.',
  token: 'Four characters, never the whole ID.',
  user: 'The user the token was made for.',
};

/** The fields of the form, in its order. */
export const formFields: readonly FormField[] = fieldNames.flatMap((name) => {
  if (name === 'id' || name === 'rotation' || name === 'migration') return [];
  const choices = { environment: environments, status: statuses } as const;
  const kind =
    name === 'environment' || name === 'status'
      ? choices[name]
      : dateFields.some((one) => one === name)
        ? 'date'
        : name === 'notes'
          ? 'lines'
          : 'text';
  return [{ name, label: titles[name], kind, hint: hints[name] ?? '' }];
});

export const emptyDraft: Draft = { record: emptyRecord, refused: {}, end: {} };

export const typedSecret =
  'it holds a secret that you typed on this page. The inventory takes nothing of a secret.';

/**
 * A draft after a text was given to one of its fields: with what was taken of it, or with why it was refused.
 * Of what is refused nothing is kept but the end of a key.
 */
export function draftAfter(
  { record, refused, end }: Draft,
  field: FieldName,
  text: string,
  read: ReturnType<typeof takeField>,
): Draft {
  if ('refused' in read) {
    const isKey = keyFields.some((name) => name === field) && /^[\w-]{5,}$/.test(text.trim());
    return {
      record,
      refused: { ...refused, [field]: read.refused },
      end: { ...end, [field]: isKey ? text.trim().slice(-4) : '' },
    };
  }
  return {
    record: { ...record, [field]: read.value },
    refused: { ...refused, [field]: '' },
    end: { ...end, [field]: '' },
  };
}

/** What a saved record lacks, since it was refused: ` without …`, or `''`. */
export function withoutRefused({ refused }: Draft): string {
  const names = fieldNames.filter((name) => Boolean(refused[name])).map((name) => titles[name]);
  return names.length === 0 ? '' : ` without what was refused: ${names.join('; ')}`;
}

/** The buttons that take a refused import in another way. */
export const offerWords: Readonly<Record<Offer, string>> = {
  'last four': 'Take only the last four characters of the keys',
  'day first': 'The day comes first, as 31/12/2026',
  'month first': 'The month comes first, as 12/31/2026',
};

/** The tokens that hold all words, in any of the columns that the table shows. */
export function tokensWith(tokens: readonly TokenRecord[], words: string): readonly TokenRecord[] {
  const all = words.trim().slice(0, 100).toLowerCase().split(/\s+/);
  return tokens.filter((token) => {
    const { integration, account, environment, user, role, consumerKey, status, notes } = token;
    const names = [integration, account, environment, user, role, consumerKey, token.token];
    const text = [...names, status, notes].join(' ').toLowerCase();
    return all.every((word) => text.includes(word));
  });
}

/** An inventory to look around in: three tokens, with what is often wrong. */
export function exampleTokens(today: string): readonly TokenRecord[] {
  const day = (days: number): string =>
    new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const shop: TokenRecord = {
    ...emptyRecord,
    id: 'example-1',
    integration: 'Web shop',
    account: '1234567',
    environment: 'production',
    user: 'Web shop integration',
    role: 'Web shop integration',
    consumerKey: '67e4',
    token: 'f5cc',
    created: day(-200),
    lastUsed: day(-1),
    nextRotation: day(20),
    migration: ['record', 'role'],
  };
  return [
    shop,
    {
      ...shop,
      id: 'example-2',
      integration: 'Reporting',
      user: 'Ann Smith',
      role: 'Administrator',
      consumerKey: 'a9c1',
      token: '0d82',
      created: day(-500),
      lastUsed: day(-120),
      nextRotation: day(-135),
      migration: [],
      notes: 'Nobody knows whether it still runs.',
    },
    {
      ...shop,
      id: 'example-3',
      integration: 'Warehouse',
      account: '1234567_SB1',
      user: 'Warehouse integration',
      role: 'Warehouse integration',
      consumerKey: 'e0b5',
      token: '74c2',
      created: day(-40),
      nextRotation: day(200),
      migration: [],
    },
  ];
}
