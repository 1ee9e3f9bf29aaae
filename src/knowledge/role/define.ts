import { oracle, type Certainty, type Reference } from '../../engine/model/index.ts';

/** A way into NetSuite that an integration takes. */
export type RoleSurface = 'records' | 'suiteql' | 'restlets' | 'soap' | 'flow';

/** What an integration works with. */
export type Job =
  | 'orders'
  | 'customers'
  | 'fulfilment'
  | 'invoices'
  | 'cashSales'
  | 'credits'
  | 'refunds'
  | 'items';

/** What a role is for. */
export interface RoleWish {
  readonly surfaces: readonly RoleSurface[];
  readonly jobs: readonly Job[];
  /** Whether the integration writes nothing. */
  readonly readsOnly: boolean;
  /** Who makes the token: the user whose role this is, or somebody else for that user. */
  readonly maker: 'self' | 'other';
}

/** A permission of the role. */
export interface Permission {
  readonly name: string;
  /** The subtab of `Permissions` on which it stands. */
  readonly subtab: 'Setup' | 'Reports' | 'Transactions' | 'Lists';
  readonly level: 'View' | 'Create' | 'Edit' | 'Full';
  readonly why: string;
  /** Whether the level is an example, to be fitted to what the integration does. */
  readonly isExample: boolean;
  readonly certainty: Certainty;
  readonly references: readonly Reference[];
}

/** A feature of the account, and where its box stands. */
export interface Feature {
  readonly name: string;
  readonly where: string;
  readonly certainty: Certainty;
}

/** What goes wrong with roles although every permission is there. */
export interface Trap {
  readonly code: string;
  readonly text: string;
  readonly certainty: Certainty;
  readonly references: readonly Reference[];
}

/** All that a wish comes to. */
export interface RoleAdvice {
  readonly permissions: readonly Permission[];
  readonly features: readonly Feature[];
  readonly traps: readonly Trap[];
}

/** One page of Oracle’s help as the source. */
export const page = (name: string, says: string): readonly Reference[] => [oracle(name, says)];

/** Of the permissions for tokens. */
export const tbaPermissions = page(
  'bridgehead_4248124361',
  'What each permission for tokens allows.',
);
/** Of REST web services. */
export const restSetup = page('article_5085602973', 'What REST web services need.');
/** Of SOAP. */
export const soapPermission = page('section_N3424476', 'SOAP needs its permission at Full.');
