import type { Reference } from '../../engine/model/index.ts';
import { page, type Job, type Permission, type RoleWish } from './define.ts';

const shop = page('section_160213879842', 'On which subtab some of these permissions stand.');
const celigo: readonly Reference[] = [
  {
    kind: 'page',
    url: 'https://docs.celigo.com/hc/en-us/articles/115001763391-Change-NetSuite-Connection-from-Basic-to-Token',
    says: 'The permissions that a connector asks for, by subtab.',
  },
];
const celigoCash: readonly Reference[] = [
  {
    kind: 'page',
    url: 'https://docs.celigo.com/hc/en-us/articles/360037845811-Establish-your-NetSuite-connection',
    says: 'The permissions that a connector asks for, by subtab.',
  },
];

type RecordPermission = Pick<
  Permission,
  'name' | 'subtab' | 'level' | 'certainty' | 'references'
> & {
  readonly words: string;
};

/** What each job needs, at the level of a common shop integration. */
const records: Readonly<Record<Job, RecordPermission>> = {
  orders: {
    words: 'Orders',
    name: 'Sales Order',
    subtab: 'Transactions',
    level: 'Full',
    certainty: 'reported',
    references: celigo,
  },
  customers: {
    words: 'Customers',
    name: 'Customers',
    subtab: 'Lists',
    level: 'Full',
    certainty: 'documented',
    references: shop,
  },
  fulfilment: {
    words: 'Fulfilment',
    name: 'Item Fulfillment',
    subtab: 'Transactions',
    level: 'Create',
    certainty: 'reported',
    references: celigo,
  },
  invoices: {
    words: 'Invoices',
    name: 'Invoice',
    subtab: 'Transactions',
    level: 'Create',
    certainty: 'documented',
    references: shop,
  },
  cashSales: {
    words: 'Cash sales',
    name: 'Cash Sale',
    subtab: 'Transactions',
    level: 'Create',
    certainty: 'reported',
    references: celigoCash,
  },
  credits: {
    words: 'Credit memos',
    name: 'Credit Memo',
    subtab: 'Transactions',
    level: 'Create',
    certainty: 'documented',
    references: shop,
  },
  refunds: {
    words: 'Refunds',
    name: 'Customer Refund',
    subtab: 'Transactions',
    level: 'Create',
    certainty: 'believed',
    references: [],
  },
  items: {
    words: 'Items',
    name: 'Items',
    subtab: 'Lists',
    level: 'View',
    certainty: 'documented',
    references: shop,
  },
};

/** The jobs there are, each with its name. */
export const jobs: readonly (readonly [Job, string])[] = (Object.keys(records) as Job[]).map(
  // The keys of the list are the jobs.
  (job) => [job, records[job].words],
);

/** What the records of a wish need. */
export function recordPermissions({ jobs: wanted, readsOnly }: RoleWish): readonly Permission[] {
  return jobs
    .filter(([job]) => wanted.includes(job))
    .map(([job, words]) => {
      const { name, subtab, level, certainty, references } = records[job];
      const why = `${readsOnly ? 'Reads' : 'Works with'} ${words.toLowerCase()}.`;
      const fitted = readsOnly ? 'View' : level;
      return { name, subtab, level: fitted, why, isExample: !readsOnly, certainty, references };
    });
}
