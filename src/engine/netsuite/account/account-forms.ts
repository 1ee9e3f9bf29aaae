import { oracle, type Certainty, type Reference } from '../../model/index.ts';
import { hostName, readAccount, type Account, type Service } from './accounts.ts';

/** An account in every spelling, and how sure its kind is. */
export interface AccountForms extends Account {
  /** The kind in words, such as `Sandbox`. */
  readonly kindName: string;
  readonly certainty: Certainty;
  readonly hosts: Readonly<Record<Service, string>>;
  /** What is doubtful about the ID; `''` when nothing is. */
  readonly doubt: string;
  readonly references: readonly Reference[];
}

const hostsPage = oracle(
  'section_1498251763',
  'How the IDs of production, sandbox and Release Preview accounts look, also in hosts.',
);
const testPage: Reference = {
  kind: 'issue',
  url: 'https://github.com/oracle/netsuite-suitecloud-sdk/issues/140',
  says: 'A test account whose ID begins with `TSTDRV`.',
};
const demoPage = oracle('section_1546938065', 'The placeholder `demo123`.');

type Sort = Pick<AccountForms, 'kindName' | 'certainty' | 'doubt' | 'references'>;

const sort = (
  kindName: string,
  certainty: Certainty,
  doubt: string,
  ...references: readonly Reference[]
): Sort => ({ kindName, certainty, doubt, references });

/** The forms of IDs that are known; the first that fits counts. */
const sorts: readonly (readonly [RegExp, Sort])[] = [
  [
    /^DEMO\d+$/,
    sort(
      'Demo',
      'documented',
      '`demo123` stands in Oracle’s REST pages as a placeholder. It is no account of yours: put your own ID there.',
      demoPage,
    ),
  ],
  [
    /^TD\d+$/,
    sort(
      'Demo or test drive',
      'believed',
      'IDs with `TD` are believed to be demo accounts; no source was found.',
    ),
  ],
  [/^TSTDRV\d+$/, sort('Test or developer', 'reported', '', testPage)],
  [
    /^TSTDRV\d+_(?:SB|RP)\d*$/,
    sort(
      'Sandbox or Release Preview of a test account',
      'believed',
      'That a test account can have a suffix is believed; no source was found.',
    ),
  ],
  [/^\d{6,8}$/, sort('Production', 'documented', '', hostsPage)],
  [
    /^\d+$/,
    sort(
      'Production',
      'believed',
      'Account IDs of six to eight digits are seen. This one is shorter or longer: look whether a digit is missing, or whether it is the number of something else.',
    ),
  ],
  [/^\d{6,8}_SB[1-9]\d*$/, sort('Sandbox', 'documented', '', hostsPage)],
  [
    /^\d+_SB\d*$/,
    sort(
      'Sandbox',
      'believed',
      'A sandbox is a number of six to eight digits, `_SB` and the number of the sandbox, as in `1234567_SB1`. Something is missing or too much here.',
    ),
  ],
  [/^\d{6,8}_RP$/, sort('Release Preview', 'documented', '', hostsPage)],
  [
    /^\d+_RP\d*$/,
    sort(
      'Release Preview',
      'reported',
      'Oracle writes `_RP`; `_RP1` is seen in tools. Compare it with what Company Information shows.',
      hostsPage,
    ),
  ],
  [
    /^[A-Z]+\d+(?:_.*)?$/,
    sort(
      'Unknown',
      'believed',
      'Of letters in front of the number, `TSTDRV` is known, of test accounts. Compare the whole ID with what Company Information shows.',
    ),
  ],
];

const otherSort = sort(
  'Unknown',
  'believed',
  'This is none of the forms that are known. Compare it with what Company Information shows.',
);

/** All spellings of what `readAccount` takes for an ID; `undefined` when it takes it for none. */
export function accountFormsOf(text: string): AccountForms | undefined {
  const account = readAccount(text);
  if (account === undefined) return undefined;
  const found = sorts.find(([pattern]) => pattern.test(account.id))?.[1] ?? otherSort;
  const host = (service: Service): string => hostName({ account, service });
  return {
    ...account,
    ...found,
    hosts: {
      suitetalk: host('suitetalk'),
      restlets: host('restlets'),
      app: host('app'),
      extforms: host('extforms'),
    },
  };
}
