import { fieldNames, titles, type FieldName, type Status } from './record.ts';

/** Other names that columns have, as letters and digits alone. */
const synonyms: Readonly<Record<string, FieldName>> = {
  internalid: 'id',
  app: 'integration',
  application: 'integration',
  applicationname: 'integration',
  integrationname: 'integration',
  integrationrecord: 'integration',
  account: 'account',
  accountnumber: 'account',
  companyid: 'account',
  realm: 'account',
  env: 'environment',
  accounttype: 'environment',
  username: 'user',
  entity: 'user',
  employee: 'user',
  integrationuser: 'user',
  email: 'user',
  rolename: 'role',
  consumerkey: 'consumerKey',
  consumerkeylastfour: 'consumerKey',
  consumerkeyend: 'consumerKey',
  last4ofconsumerkey: 'consumerKey',
  clientid: 'consumerKey',
  clientidlast4: 'consumerKey',
  token: 'token',
  tokenid: 'token',
  tokenkey: 'token',
  tokenlast4: 'token',
  tokenlastfour: 'token',
  last4oftoken: 'token',
  accesstoken: 'token',
  createdon: 'created',
  createddate: 'created',
  creationdate: 'created',
  datecreated: 'created',
  lastuse: 'lastUsed',
  lastuseddate: 'lastUsed',
  lastlogin: 'lastUsed',
  datelastused: 'lastUsed',
  rotateby: 'nextRotation',
  rotationdue: 'nextRotation',
  rotationdate: 'nextRotation',
  nextrotationdate: 'nextRotation',
  duedate: 'nextRotation',
  state: 'status',
  note: 'notes',
  comment: 'notes',
  comments: 'notes',
  remarks: 'notes',
  memo: 'notes',
};

/** Columns that ask yes or no: what each says of the status. */
const asked: Readonly<Record<string, readonly [yes: Status, no: Status]>> = {
  inactive: ['inactive', 'active'],
  isinactive: ['inactive', 'active'],
  disabled: ['inactive', 'active'],
  active: ['active', 'inactive'],
  isactive: ['active', 'inactive'],
  enabled: ['active', 'inactive'],
  revoked: ['revoked', 'active'],
};

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const known: ReadonlyMap<string, FieldName> = new Map([
  ...Object.entries(synonyms),
  ...Object.keys(asked).map((name) => [name, 'status'] as const),
  ...fieldNames.flatMap((name) => [
    [bare(name), name] as const,
    [bare(titles[name]), name] as const,
  ]),
]);

/** A cell in the words of its field: of a column such as “Inactive” a yes or no is a status. */
export function inWords(column: string, cell: string): string {
  const [yes, no] = asked[bare(column)] ?? [];
  if (/^(?:yes|y|true|t|1|x|✓)$/i.test(cell.trim())) return yes ?? cell;
  return /^(?:no|n|false|f|0)$/i.test(cell.trim()) ? (no ?? cell) : cell;
}

/** The field that a column's name stands for, in any case and spelling. */
export function fieldOf(column: string): FieldName | undefined {
  const name = bare(column);
  return known.get(name) ?? known.get(name.replace(/^(?:netsuite|ns|tba)/, ''));
}
