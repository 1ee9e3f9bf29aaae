import type { Certainty, Reference } from '../../engine/model/index.ts';
import { recordPermissions } from './records.ts';
import { trapsFor } from './traps.ts';
import {
  restSetup,
  soapPermission,
  tbaPermissions,
  type Feature,
  type Permission,
  type RoleAdvice,
  type RoleWish,
  type RoleSurface,
} from './define.ts';

/** The surfaces there are, each with its name. */
export const surfaces: readonly (readonly [RoleSurface, string])[] = [
  ['records', 'REST records'],
  ['suiteql', 'SuiteQL and REST queries'],
  ['restlets', 'RESTlets'],
  ['soap', 'SOAP'],
  ['flow', 'The three-step flow, in which a user allows the token'],
];

const setup = (
  name: string,
  why: string,
  references: readonly Reference[],
  more: Partial<Permission> = {},
): Permission => ({
  name,
  subtab: 'Setup',
  level: 'Full',
  why,
  isExample: false,
  certainty: 'documented',
  references,
  ...more,
});

const ownToken = setup(
  'User Access Tokens',
  'The user logs in with tokens, and makes and revokes their own. `Log in using Access Tokens` is then not needed beside it.',
  tbaPermissions,
);
const othersToken = setup(
  'Log in using Access Tokens',
  'The user logs in with a token that somebody else made, and can make none.',
  tbaPermissions,
);
const rest = setup('REST Web Services', 'REST records and SuiteQL.', restSetup);
const soap = setup(
  'SOAP Web Services',
  'SOAP. At a lower level the role cannot log in.',
  soapPermission,
);
const workbook = setup('SuiteAnalytics Workbook', 'SuiteQL and other REST queries.', restSetup, {
  subtab: 'Reports',
  level: 'Edit',
});

const suiteCloud = 'Setup > Company > Enable Features > SuiteCloud';

function featuresFor({ surfaces: wanted }: RoleWish): readonly Feature[] {
  const has = (...some: readonly RoleSurface[]): boolean =>
    some.some((one) => wanted.includes(one));
  const feature = (name: string, part: string, certainty: Certainty = 'documented'): Feature => ({
    name,
    where: `${suiteCloud} > ${part}`,
    certainty,
  });
  const analytics: Feature = {
    name: 'SuiteAnalytics Workbook',
    where: 'Setup > Company > Enable Features > Analytics',
    certainty: 'documented',
  };
  return [
    feature('Token-based Authentication', 'Manage Authentication'),
    ...(has('records', 'suiteql') ? [feature('REST Web Services', 'SuiteTalk')] : []),
    ...(has('soap') ? [feature('SOAP Web Services', 'SuiteTalk')] : []),
    ...(has('suiteql') ? [analytics] : []),
    ...(has('restlets')
      ? [
          feature('Client SuiteScript', 'SuiteScript', 'believed'),
          feature('Server SuiteScript', 'SuiteScript', 'believed'),
        ]
      : []),
  ];
}

/** The permissions, features and traps of a role; without a surface there is nothing to advise. */
export function roleFor(wish: RoleWish): RoleAdvice {
  const has = (...some: readonly RoleSurface[]): boolean =>
    some.some((one) => wish.surfaces.includes(one));
  if (wish.surfaces.length === 0) return { permissions: [], features: [], traps: [] };
  return {
    permissions: [
      wish.maker === 'self' ? ownToken : othersToken,
      ...(has('records', 'suiteql') ? [rest] : []),
      ...(has('soap') ? [soap] : []),
      ...(has('suiteql') ? [workbook] : []),
      ...recordPermissions(wish),
    ],
    features: featuresFor(wish),
    traps: trapsFor(wish),
  };
}
