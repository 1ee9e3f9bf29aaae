import {
  page,
  restSetup,
  soapPermission,
  tbaPermissions,
  type RoleWish,
  type RoleSurface,
  type Trap,
} from './define.ts';

const restletTokens = page(
  'section_4254801119',
  'Roles for web services only do not work with RESTlets.',
);

/** What is known to go wrong, each with the surfaces that it concerns; none means all. */
const traps: readonly (Trap & {
  readonly on?: readonly RoleSurface[];
  readonly maker?: RoleWish['maker'];
})[] = [
  {
    code: 'web-services-only',
    text: 'Leave the box `Web Services Only Role` clear: with it the role works for web services, and every RESTlet is refused.',
    certainty: 'documented',
    references: restletTokens,
    on: ['restlets'],
  },
  {
    code: 'web-services-only-later',
    text: 'The box `Web Services Only Role` does no harm here. Should RESTlets be added one day, it breaks them.',
    certainty: 'documented',
    references: restletTokens,
    on: ['records', 'suiteql', 'soap'],
  },
  {
    code: 'user-access-tokens-suffices',
    text: '`User Access Tokens` alone suffices. Guides that ask for `Log in using Access Tokens` as well ask for more than is needed.',
    certainty: 'documented',
    references: tbaPermissions,
    maker: 'self',
  },
  {
    code: 'log-in-suffices',
    text: '`Log in using Access Tokens` alone suffices, since the user makes no token. Whoever makes it needs `Access Token Management`, in a role of their own.',
    certainty: 'documented',
    references: tbaPermissions,
    maker: 'other',
  },
  {
    code: 'management-cannot-log-in',
    text: '`Access Token Management` makes tokens for others. By itself it lets nobody log in with a token, nor make one for themselves.',
    certainty: 'documented',
    references: tbaPermissions,
  },
  {
    code: 'soap-full',
    text: '`SOAP Web Services` has to be at Full: a role with a lower level cannot log in.',
    certainty: 'documented',
    references: soapPermission,
    on: ['soap'],
  },
  {
    code: 'workbook-edit',
    text: '`SuiteAnalytics Workbook` stands on the subtab `Reports`, not on `Setup`, and is wanted at Edit.',
    certainty: 'documented',
    references: restSetup,
    on: ['suiteql'],
  },
  {
    code: 'workbook-for-records',
    text: 'Oracle’s page lists `SuiteAnalytics Workbook` for REST web services as a whole. It is for queries; add it if a call that lists or filters records is refused.',
    certainty: 'documented',
    references: restSetup,
    on: ['records'],
  },
  {
    code: 'scripts-own-needs',
    text: 'A RESTlet does what its script does: the role needs what the script reads and writes. Oracle names `SuiteScript`, and `Find Transaction` for looking transactions up.',
    certainty: 'documented',
    references: page('article_0320025211', 'What the APIs need beside their own permissions.'),
    on: ['restlets'],
  },
  {
    code: 'flow-box',
    text: 'The three-step flow needs the box `TBA: Authorization Flow` and the callback URL on the integration record. The token is for the user who allows it, in one role.',
    certainty: 'documented',
    references: page('bridgehead_4249032125', 'What is set on an integration record.'),
    on: ['flow'],
  },
  {
    code: 'administrators',
    text: 'An Administrator can make tokens only for themselves, and nobody else can for them. Oracle advises against the role for integrations.',
    certainty: 'documented',
    references: [...tbaPermissions, ...restSetup],
  },
  {
    code: 'two-factor',
    text: 'A role that requires two-factor authentication works: calls with a token are asked for no code. Only the `issuetoken` endpoint wants one.',
    certainty: 'documented',
    references: page('chapter_4247329078', 'Which roles work with tokens.'),
  },
  {
    code: 'removed-role',
    text: 'When the role is taken from the user, the token stays active and is refused. A leaver’s tokens go with their record: give the integration a user of its own.',
    certainty: 'documented',
    references: page('bridgehead_4249078810', 'What becomes of tokens.'),
  },
];

/** The traps that concern a wish. */
export function trapsFor({ surfaces: wanted, maker }: RoleWish): readonly Trap[] {
  const isHarmless = !wanted.includes('restlets');
  return traps.filter(
    ({ code, on, maker: by }) =>
      (on === undefined || on.some((one) => wanted.includes(one))) &&
      (by === undefined || by === maker) &&
      (code !== 'web-services-only-later' || isHarmless) &&
      (code !== 'workbook-for-records' || !wanted.includes('suiteql')),
  );
}
