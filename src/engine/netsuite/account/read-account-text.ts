import type { Notice } from '../../model/index.ts';
import { accountFormsOf, type AccountForms } from './account-forms.ts';
import { bare, cleaned } from './clean-text.ts';
import { addressIn, hostSort, type Address } from './address.ts';

/** What a text says of an account. */
export interface AccountReading {
  /** `undefined` when the text names none; a notice then says why. */
  readonly account: AccountForms | undefined;
  /** How the ID was spelt in the text, without quotes; `''` when there is none. */
  readonly spelt: string;
  /** The address in the text, if there is one. */
  readonly address: Address | undefined;
  /** What was understood, repaired, left out, or is doubtful. */
  readonly notices: readonly Notice[];
}

const note = (code: string, message: string, level: Notice['level'] = 'info'): Notice => ({
  code,
  level,
  message,
});

const none = (
  code: string,
  message: string,
  notices: readonly Notice[] = [],
  address?: Address,
): AccountReading => ({
  account: undefined,
  spelt: '',
  address,
  notices: [...notices, note(code, message, 'error')],
});

const nothing = note(
  'account-empty',
  'Type or paste an account ID, a host, a URL or a line of your settings: any form will do.',
);

/** Longer texts are a paste of something else, and are read no further. */
const longest = 20_000;

/**
 * Reads an account ID, a host, a URL, or a named value such as `realm="1234567_SB1"`, in any form.
 * Never throws, and repeats nothing that may be a secret.
 */
export function readAccountText(text: string): AccountReading {
  const { text: clean, notices } = cleaned(text.slice(0, longest));
  if (clean === '') return { ...none('', ''), notices: [...notices, nothing] };
  const address = addressIn(clean);
  if (address !== undefined) return fromAddress(address, notices);
  const named = namedIn(clean);
  if (named === undefined) return fromId(clean, notices);
  return fromId(named.value, [
    ...notices,
    note('account-named', `The value of \`${named.name}\` was read; the rest was left out.`),
  ]);
}

function fromAddress(address: Address, before: readonly Notice[]): AccountReading {
  const sort = hostSort(address.host);
  const inQuery = /[?&](?:account|compid|c)=([\w-]{1,40})(?:[&#]|$)/i.exec(address.rest)?.[1];
  const spelt = sort === 'account' ? address.label : (inQuery ?? '');
  const read = spelt === '' ? undefined : fromId(spelt, []);
  const notices = [...before, ...addressNotices(address, sort, inQuery !== undefined)];
  if (read?.account === undefined) {
    const why =
      sort === 'account'
        ? 'What stands in front of the host’s first dot is no account ID.'
        : 'This address names no account. Type the account ID itself, or a host that begins with it.';
    return none('account-not-in-address', why, notices, address);
  }
  return { ...read, address, spelt, notices: [...notices, ...read.notices] };
}

function addressNotices(
  { label }: Address,
  sort: ReturnType<typeof hostSort>,
  isInQuery: boolean,
): readonly Notice[] {
  if (sort !== 'account') {
    return isInQuery ? [note('account-from-query', 'The account was read from the query.')] : [];
  }
  const read = note('account-from-host', 'The account was read from the host.');
  const odd = /[A-Z_]/.test(label)
    ? [
        note(
          'account-host-spelling',
          'A host is written in lower case, with a hyphen and no underscore.',
          'warning',
        ),
      ]
    : [];
  return [read, ...odd];
}

const names =
  /(?:^|[\s"'{,;?&([<])([\w.:-]{0,40}?(?:realm|acc(?:oun)?t|compid|company)(?:[ _-]?(?:id|number))?)["']*\s*[:=>]\s*\\?["'\u201c\u201d]*([^"'\u201c\u201d\n,;&<\\]{1,80})/gi;

/** The value that a text gives for an account, the realm first. */
function namedIn(text: string): { readonly name: string; readonly value: string } | undefined {
  const found = [...text.matchAll(names)].map(({ 1: name = '', 2: value = '' }) => ({
    name,
    value: value.trim(),
  }));
  return found.find(({ name }) => /realm$/i.test(name)) ?? found[0];
}

/** An ID of a known form that stands alone among other words. */
const known =
  /(?<![^\s,;:([])((?:TSTDRV|TD)?\d{5,10}(?:[\s_.-]{0,3}(?:SB|RP)[\s_-]{0,3}\d*)?)(?![^\s,;:)\].])/gi;

const sandboxInWords =
  'The words speak of a sandbox or Release Preview, and the ID is that of production: such an account has `_SB1` or `_RP` behind its number.';

function fromId(raw: string, before: readonly Notice[]): AccountReading {
  const value = bare(raw);
  const refused = refusal(value);
  if (refused !== undefined) return none(...refused, before);
  const { id, notices } = repaired(value);
  const account = id.length <= 24 && /\d/.test(id) ? accountFormsOf(id) : undefined;
  if (account !== undefined) {
    const doubt = account.doubt === '' ? [] : [note('account-doubtful', account.doubt, 'warning')];
    return {
      account,
      spelt: value,
      address: undefined,
      notices: [...before, ...notices, ...doubt],
    };
  }
  const [first, ...others] = [...value.matchAll(known)].map((found) => found[1] ?? '');
  if (first === undefined || first === value) return none(...noId(value), before);
  const more =
    others.length === 0
      ? 'The ID was read; the words around it were left out.'
      : `The first of ${others.length + 1} IDs was read.`;
  const isProduction = /\b(?:sandbox|preview|sb|rp)\b/i.test(value) && /^\d+$/.test(first);
  const kind = isProduction ? [note('account-kind-in-words', sandboxInWords, 'warning')] : [];
  return fromId(first, [...before, note('account-in-words', more), ...kind]);
}

/** Why a text that is something else is no account ID. */
function refusal(value: string): readonly [code: string, message: string] | undefined {
  if (value === '') return ['account-empty', 'There is nothing but quotes or punctuation.'];
  if (/^[0-9a-f]{40,}$/i.test(value)) {
    return [
      'account-is-key',
      `This has the look of a key, a token or a secret: ${value.length} hexadecimal characters. An account ID is short, such as \`1234567\`.`,
    ];
  }
  if (/^\S+@[\w.-]+$/.test(value)) {
    return ['account-is-mail', 'This is an e-mail address. API calls name the account by its ID.'];
  }
  return undefined;
}

function noId(value: string): readonly [code: string, message: string] {
  if (/^(?:TSTDRV|TD|DEMO)$/i.test(value)) {
    return ['account-incomplete', 'The number of the account is missing.'];
  }
  if (/[^\x20-\x7e]/.test(value)) {
    return [
      'account-foreign-letters',
      'This holds characters that are neither plain letters nor digits, though some may look so. An account ID has only `A`–`Z`, `0`–`9` and one underscore.',
    ];
  }
  if (!/\d/.test(value)) {
    return [
      'account-is-name',
      'This is a name. The account ID is a number, for some accounts with letters around it: `Setup > Company > Company Information` shows it.',
    ];
  }
  return [
    'account-none',
    'This has none of the forms of an account ID, such as `1234567`, `1234567_SB1` or `TSTDRV1234567`.',
  ];
}

/** An ID with one underscore, where hyphens, spaces, or nothing stood for it. */
function repaired(value: string): { readonly id: string; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const plain = value.replace(/^(?:account|acct)(?:[\s_-]*id)?[\s:#]+(?=\S)/i, '');
  if (plain !== value) notices.push(note('account-word', 'The word in front was left out.'));
  const suffixed =
    /^((?:TSTDRV|TD)?\d+)([\s_.-]*)(SB|RP)([\s_.-]*)(\d*)$/i.exec(plain) ?? undefined;
  if (suffixed === undefined) return { id: plain, notices };
  const [, base = '', between = '', kind = '', beforeNumber = '', number = ''] = suffixed;
  if ((between !== '_' && between !== '-') || beforeNumber !== '') {
    notices.push(
      note(
        'account-separator',
        'The separator was repaired: one underscore, and the number right behind the letters.',
        'warning',
      ),
    );
  }
  return { id: `${base}_${kind}${number}`.toUpperCase(), notices };
}
