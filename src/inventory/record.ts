/** What of a token a person may know. Of keys the last four characters only; dates are `YYYY-MM-DD`. */
export interface TokenRecord {
  /** Names the record for as long as it exists, also in a calendar. */
  readonly id: string;
  readonly integration: string;
  readonly account: string;
  readonly environment: Environment;
  readonly user: string;
  readonly role: string;
  /** The last four characters, or fewer. */
  readonly consumerKey: string;
  /** The last four characters, or fewer. */
  readonly token: string;
  readonly created: string;
  readonly lastUsed: string;
  readonly nextRotation: string;
  readonly status: Status;
  readonly notes: string;
  /** The last step of its rotation that is done; `''` when none is under way. */
  readonly rotation: RotationStep | '';
  /** The steps to OAuth 2.0 that are done. */
  readonly migration: readonly MigrationStep[];
}

export const environments = ['', 'production', 'sandbox', 'release preview', 'test'] as const;
export type Environment = (typeof environments)[number];

export const statuses = ['active', 'inactive', 'revoked'] as const;
export type Status = (typeof statuses)[number];

/** The steps of a rotation without an outage, in their order. The inventory itself comes last. */
export const rotationSteps = ['created', 'installed', 'verified', 'revoked'] as const;
export type RotationStep = (typeof rotationSteps)[number];

/** The steps from TBA to OAuth 2.0 client credentials, in the order in which they are best done. */
export const migrationSteps = [
  'record',
  'role',
  'certificate',
  'mapping',
  'client',
  'verified',
  'retired',
] as const;
export type MigrationStep = (typeof migrationSteps)[number];

export const emptyRecord: TokenRecord = {
  id: '',
  integration: '',
  account: '',
  environment: '',
  user: '',
  role: '',
  consumerKey: '',
  token: '',
  created: '',
  lastUsed: '',
  nextRotation: '',
  status: 'active',
  notes: '',
  rotation: '',
  migration: [],
};

export type FieldName = keyof TokenRecord;

/** All fields, in the order of the table. */
// The literal above holds each field once, so its keys are the fields.
export const fieldNames = Object.keys(emptyRecord) as readonly FieldName[];

export const dateFields = ['created', 'lastUsed', 'nextRotation'] as const;
export const keyFields = ['consumerKey', 'token'] as const;

/** How each field is headed, on the page and in a file. */
export const titles: Readonly<Record<FieldName, string>> = {
  id: 'ID',
  integration: 'Integration',
  account: 'Account ID',
  environment: 'Environment',
  user: 'User',
  role: 'Role',
  consumerKey: 'Consumer key, last 4',
  token: 'Token ID, last 4',
  created: 'Created',
  lastUsed: 'Last used',
  nextRotation: 'Next rotation',
  status: 'Status',
  notes: 'Notes',
  rotation: 'Rotation',
  migration: 'Migration',
};
