import { oracle, type Reference } from '../engine/model/index.ts';
import { readAccount } from '../engine/netsuite/account/accounts.ts';
import { addDays, daysBetween } from './dates.ts';
import type { TokenRecord } from './record.ts';
import { finish, pieces, type InSteps } from './steps.ts';

/** Something of an inventory that wants a look. */
export interface InventoryFinding {
  readonly code: string;
  readonly level: 'error' | 'warning' | 'info';
  /** The records that it is about. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly detail: string;
  readonly references?: readonly Reference[];
}

/** So long before its day a rotation is called near. */
export const soon = 30;
/** After so many days without a call a token is called unused. */
const unusedAfter = 90;
/** The longest that a token should live: rotate every six to twelve months. */
const oldest = 365;

type Judge = (
  tokens: readonly TokenRecord[],
  today: string,
) => InSteps<readonly InventoryFinding[]>;

/** What an inventory shows by itself on a day, the worst first. Revoked tokens are not judged. */
export function judge(tokens: readonly TokenRecord[], today: string): readonly InventoryFinding[] {
  return finish(judgeInSteps(tokens, today));
}

/** As `judge`, in steps. */
export function* judgeInSteps(
  tokens: readonly TokenRecord[],
  today: string,
): InSteps<readonly InventoryFinding[]> {
  const living = tokens.filter(({ status }) => status !== 'revoked');
  const found: (readonly InventoryFinding[])[] = [];
  for (const one of judges) found.push(yield* one(living, today));
  const all = found.flat();
  return (['error', 'warning', 'info'] as const).flatMap((level) =>
    all.filter((finding) => finding.level === level),
  );
}

/** Words for a record in a sentence. */
export function nameOf({ integration, token }: Pick<TokenRecord, 'integration' | 'token'>): string {
  return `${integration || 'a token without a name'}${token && ` (…${token})`}`;
}

/** A judge that looks at each token by itself. */
function each(
  judgeOne: (token: TokenRecord, today: string) => Omit<InventoryFinding, 'ids'> | undefined,
): Judge {
  return function* (tokens, today) {
    const found: InventoryFinding[] = [];
    for (const some of pieces(tokens)) {
      for (const token of some) {
        const finding = judgeOne(token, today);
        if (finding !== undefined) found.push({ ...finding, ids: [token.id] });
      }
      yield;
    }
    return found;
  };
}

/** A judge that looks at tokens with something in common. */
function together(
  keyOf: (token: TokenRecord) => string | undefined,
  judgeGroup: (group: readonly TokenRecord[]) => Omit<InventoryFinding, 'ids'> | undefined,
): Judge {
  return function* (tokens) {
    const groups = new Map<string, TokenRecord[]>();
    for (const some of pieces(tokens)) {
      for (const token of some) {
        const key = keyOf(token);
        if (key === undefined) continue;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [token]);
        else group.push(token);
      }
      yield;
    }
    const found: InventoryFinding[] = [];
    for (const some of pieces([...groups.values()])) {
      for (const group of some) {
        const finding = group.length < 2 ? undefined : judgeGroup(group);
        if (finding !== undefined) found.push({ ...finding, ids: group.map(({ id }) => id) });
      }
      yield;
    }
    return found;
  };
}

/** More names than that in one sentence are none to read. */
const mostNamed = 10;

/** Names in a sentence: `a and b`, and of many how many more. */
function listed(names: readonly string[]): string {
  if (names.length <= mostNamed) return names.join(' and ');
  const more = (names.length - mostNamed).toLocaleString('en');
  return `${names.slice(0, mostNamed).join(', ')} and ${more} more`;
}

const days = (count: number): string => (count === 1 ? 'a day' : `${count} days`);
const same = (text: string): string => text.trim().toLowerCase();
const distinct = (texts: readonly string[]): number => new Set(texts.map(same)).size;

const rotation = each((token, today) => {
  const due = token.nextRotation;
  if (due === '') return withoutDate(token, today);
  const left = daysBetween(today, due);
  if (left > soon) return undefined;
  return {
    code: left < 0 ? 'rotation-overdue' : 'rotation-soon',
    level: left < 0 ? 'error' : 'warning',
    title:
      left < 0
        ? `${nameOf(token)}: its rotation is ${days(-left)} overdue`
        : `${nameOf(token)}: its rotation is due ${left === 0 ? 'today' : `in ${days(left)}`}`,
    detail: 'Done in the right order, the integration keeps running.',
  };
});

function withoutDate(token: TokenRecord, today: string) {
  const age = token.created === '' ? 0 : daysBetween(token.created, today);
  const isOld = age > oldest;
  return {
    code: isOld ? 'rotation-overdue' : 'rotation-none',
    level: isOld ? ('error' as const) : ('info' as const),
    title: isOld
      ? `${nameOf(token)}: it is ${days(age)} old and has no day of rotation`
      : `${nameOf(token)}: it has no day of rotation`,
    detail:
      token.created === '' || isOld
        ? 'A TBA token never expires by itself. Rotate it every six to twelve months.'
        : `A TBA token never expires by itself. Made on ${token.created}, it should be rotated by ${addDays(token.created, oldest)}.`,
    references: [noExpiry],
  };
}

const noExpiry = oracle(
  'bridgehead_4249078810',
  'What ends a token: it is revoked, or its application or entity is deleted.',
);

const perAccount = oracle(
  'section_1515141510',
  'Tokens are not copied to a sandbox or Release Preview, and a refresh deletes them.',
);

const keyOf = ({ token, consumerKey }: TokenRecord): string | undefined =>
  token === '' ? undefined : same(`${token}/${consumerKey}`);

const shared = together(
  (token) => {
    const key = keyOf(token);
    return key === undefined ? undefined : `${key}/${same(token.account)}`;
  },
  (group) =>
    distinct(group.map(({ integration }) => integration)) < 2
      ? undefined
      : {
          code: 'shared',
          level: 'warning',
          title: `${listed(group.map(({ integration }) => integration || 'a token without a name'))} may share one token (…${group[0]?.token ?? ''})`,
          detail:
            'The ends of their keys are the same. With one token for each integration, one can be revoked alone, and the Login Audit Trail tells them apart.',
        },
);

const twoAccounts = together(keyOf, (group) =>
  distinct(group.map(({ account }) => account)) < 2 ||
  group.some(({ account }) => account.trim() === '')
    ? undefined
    : {
        code: 'two-accounts',
        level: 'error',
        title: `The token …${group[0]?.token ?? ''} stands for ${listed(group.map(({ account }) => account))}`,
        detail:
          'A token belongs to one account. In any other, a sandbox as well, the call is refused, and the Login Audit Trail says `token_rejected`.',
        references: [perAccount],
      },
);

const environment = each((token) => {
  const { account, environment: stated } = token;
  const kind = readAccount(account)?.kind;
  if (stated === '' || kind === undefined || kind === 'unknown' || kind === stated) {
    return undefined;
  }
  return {
    code: 'wrong-environment',
    level: 'error',
    title: `${nameOf(token)}: called ${stated}, but ${account} is a ${kind} account`,
    detail:
      'Tokens differ between production and sandbox. Correct the environment or the account ID, and see which of them your client uses.',
    references: [perAccount],
  };
});

const noAccount = each(({ account, ...token }) =>
  account.trim() === '' || (/\d/.test(account) && readAccount(account) !== undefined)
    ? undefined
    : {
        code: 'no-account',
        level: 'warning',
        title: `${nameOf(token)}: ${account.trim().slice(0, 40)} is no account ID`,
        detail:
          'It is a number such as `1234567`, with `_SB1` behind it for a sandbox and `_RP` for Release Preview. It stands at Setup > Company > Company Information.',
      },
);

const ofMachines =
  /integration|api|svc|service|bot\b|robot|system|sync|connector|middleware|\bapp\b|tba|token|web|rest|soap|script|batch|daemon|no-?reply|\bint\b|noone|admin@/i;

/** Whether a user's name looks like that of a person: `Ann Smith`, `ann.smith@…`. */
export function looksLikePerson(user: string): boolean {
  const name = user.trim();
  const local = name.includes('@') ? name.slice(0, name.indexOf('@')) : name;
  if (local === '' || ofMachines.test(local)) return false;
  if (name.includes('@')) return /^\p{L}+[._-]\p{L}+$/u.test(local) || /^\p{L}{3,}$/u.test(local);
  return (
    /^\p{Lu}\p{L}*\.?(?:[\s'’-]+\p{L}+\.?){1,3}$/u.test(local) || /^\p{L}+\.\p{L}+$/u.test(local)
  );
}

const person = each((token) =>
  !looksLikePerson(token.user)
    ? undefined
    : {
        code: 'person',
        level: 'warning',
        title: `${nameOf(token)}: its user ${token.user} may be a person`,
        detail:
          'When the person leaves and the access is taken away, the token no longer works. A user for this integration alone stays.',
        references: [noExpiry],
      },
);

const administrator = each((token) =>
  !/^(?:full access|administrator)$/i.test(token.role.trim())
    ? undefined
    : {
        code: 'administrator',
        level: 'warning',
        title: `${nameOf(token)}: its role is ${token.role.trim()}`,
        detail:
          'Whoever has this token may do everything. A role for this integration alone needs less.',
      },
);

const unused = each((token, today) => {
  const since = token.lastUsed || token.created;
  const age = since === '' ? 0 : daysBetween(since, today);
  if (age <= unusedAfter) return undefined;
  return {
    code: 'unused',
    level: 'warning',
    title: token.lastUsed
      ? `${nameOf(token)}: not used for ${days(age)}`
      : `${nameOf(token)}: ${days(age)} old, and no use of it is noted`,
    detail:
      'See the Login Audit Trail. If nothing uses it, set it Inactive first, which can be undone, and revoke it later.',
    references: [noExpiry],
  };
});

const oneUser = together(
  ({ user, account }) => (user.trim() === '' ? undefined : same(`${user}/${account}`)),
  (group) =>
    distinct(group.map(({ integration }) => integration)) < 2
      ? undefined
      : {
          code: 'one-user',
          level: 'info',
          title: `${group[0]?.user.trim() ?? ''} is the user of ${distinct(group.map(({ integration }) => integration))} integrations`,
          detail: 'A user for each integration keeps their permissions, and their traces, apart.',
        },
);

const judges: readonly Judge[] = [
  rotation,
  twoAccounts,
  environment,
  noAccount,
  shared,
  person,
  administrator,
  unused,
  oneUser,
];
