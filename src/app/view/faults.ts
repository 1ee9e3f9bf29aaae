import { catalogue, readCase, trace, type Fault, type Trace } from '../../engine/index.ts';
import { flat, type Finding, type Reference } from '../../engine/model/index.ts';
import { clients, commonest, type CheckFault, type StepFault } from '../../engine/faults/index.ts';
import { inspect } from '../../engine/diagnose/index.ts';
import { byCommonness, findFaults } from './fault-search.ts';
import { emptyFields, givenText, type Fields } from './fields.ts';
import { signedAs } from './signed.ts';
import type { Comparison } from './stages.ts';

/** Where in the procedure a mistake is made, by the first part of its id. */
const groupNames: readonly (readonly [prefix: string, name: string])[] = [
  ['url', 'Base string URI'],
  ['param', 'Parameters'],
  ['enc', 'Percent-encoding'],
  ['sort', 'Sorting'],
  ['base', 'Signature base string'],
  ['key', 'Signing key'],
  ['hash', 'Hash'],
  ['out', 'Form of the signature'],
  ['hdr', 'Authorization header'],
  ['time', 'Timestamp'],
  ['nonce', 'Nonce'],
  ['stale', 'Old values'],
  ['realm', 'Realm'],
  ['soap', 'SOAP'],
  ['http', 'HTTP on the way'],
  ['cookie', 'HTTP on the way'],
  ['credentials', 'Credentials'],
  ['secret', 'Credentials'],
];
const groupByPrefix = new Map(groupNames);

/** The group of a fault, in words. */
export function groupOf({ id }: Pick<Fault, 'id'>): string {
  return groupByPrefix.get(id.split('-', 1)[0] ?? '') ?? 'Other';
}

/** The groups there are, in the order of the procedure. */
export const groups: readonly string[] = [...new Set(groupByPrefix.values())];

/** How often a fault turns up, in words. */
export const commonnessWords: Readonly<Record<Fault['commonness'], string>> = {
  'very high': 'very common',
  high: 'common',
  medium: 'less common',
  low: 'uncommon',
  rare: 'rare',
};

/** Known clients by their language. */
export const clientsByLanguage: readonly (readonly [language: string, names: readonly string[]])[] =
  [...new Set(clients.map(({ language }) => language))]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((language) => [
      language,
      clients.filter((client) => client.language === language).map(({ name }) => name),
    ]);

/** What a reader looks for; `''` stands for anything. */
export interface Wanted {
  readonly words: string;
  readonly group: string;
  /** A client's name, or `any ` and a language. */
  readonly client: string;
  readonly commonness: string;
  /** The groups that a reader opened, by their names. */
  readonly unfolded: readonly string[];
}

export const everything: Wanted = {
  ...{ words: '', group: '', client: '', commonness: '' },
  unfolded: [],
};

/** Whether nothing is looked for: no words, and no filter. */
export const isEverything = ({ words, group, client, commonness }: Wanted): boolean =>
  [words.trim(), group, client, commonness].every((one) => one === '');

/** What was found: by relevance when words were given, by groups when they were not. */
export interface FaultsFound {
  readonly count: number;
  readonly ranked?: readonly Fault[];
  /** Whether what was ranked fits all words, not only most. */
  readonly isWhole: boolean;
  readonly groups: readonly FaultGroup[];
}

/** The faults that fit. */
export function faultsFor(wanted: Wanted): FaultsFound {
  const fits = filterOf(wanted);
  const hits = findFaults(wanted.words);
  if (hits === undefined) {
    const groups = grouped(byCommonness.filter(fits));
    return { groups, count: groups.flatMap(({ faults }) => faults).length, isWhole: true };
  }
  const ranked = hits.flatMap(({ id }) => faultById.get(id) ?? []).filter(fits);
  const isWhole = hits.every((hit) => hit.isWhole);
  return { ranked, groups: [], count: ranked.length, isWhole };
}

/** Whether a fault is of the step, of the client, and as common as is wanted. */
function filterOf({ group, client, commonness }: Wanted): (fault: Fault) => boolean {
  const doing = clients
    .filter(({ name, language }) => client === name || client === `any ${language}`)
    .flatMap(({ does }) => does);
  return (fault) =>
    (group === '' || groupOf(fault) === group) &&
    (client === '' || doing.some((one) => one.fault === fault.id)) &&
    (commonness === '' || fault.commonness === commonness);
}

const grouped = (faults: readonly Fault[]): readonly FaultGroup[] =>
  groups
    .map((name) => ({ name, faults: faults.filter((fault) => groupOf(fault) === name) }))
    .filter((group) => group.faults.length > 0);

const faultById = new Map(catalogue.map((fault) => [fault.id, fault]));

/** The dozen that turn up most often. */
export const commonestFaults: readonly Fault[] = commonest.flatMap((id) => faultById.get(id) ?? []);

/** Faults of one part of the procedure. */
export interface FaultGroup {
  readonly name: string;
  readonly faults: readonly Fault[];
}

/** How many faults the catalogue has. */
export const countOfAll = catalogue.length;

/** A fault, and those beside it in the list. */
export function faultAt(id: string): { fault: Fault; before?: Fault; after?: Fault } | undefined {
  const listed = faultsFor(everything).groups.flatMap(({ faults }) => faults);
  const at = listed.findIndex((fault) => fault.id === id);
  const [fault, before, after] = [listed[at], listed[at - 1], listed[at + 1]];
  return fault && { fault, ...(before && { before }), ...(after && { after }) };
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  return /^[^]*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}

const kindWords: Readonly<Record<Reference['kind'], string>> = {
  rfc: 'RFC',
  oracle: 'Oracle',
  issue: 'Issue',
  pull: 'Pull request',
  commit: 'Commit',
  page: 'Page',
};

/** A source as a link shows it: `RFC 5849 §3.4.1.2`, or its kind and its site. */
export function sourceName({ kind, url }: Reference): string {
  const rfc = /rfc(\d+)(?:#section-([\d.]+))?/.exec(url);
  if (kind === 'rfc' && rfc !== null)
    return `RFC ${rfc[1] ?? ''}${rfc[2] === undefined ? '' : ` §${rfc[2]}`}`;
  return kind === 'oracle' ? 'Oracle’s help' : `${kindWords[kind]} · ${siteOf(url)}`;
}

/** Where a link leads: the repository on GitHub, with the number of an issue or a pull request; or the site. */
export function siteOf(url: string): string {
  const [, site = '', path = ''] = /^https?:\/\/(?:www\.)?([^/]+)\/?(.*)$/.exec(url) ?? [];
  if (site !== 'github.com') return site;
  const [owner = '', repository = '', kind = '', number = ''] = path.split('/');
  const thread = /^(?:issues|pull)$/.test(kind) ? ` #${number.replace(/\D.*/, '')}` : '';
  return `${owner}/${repository}${thread}`;
}

/** A fault at work: what to load, both sides if it changes the signature, and what is found. */
export interface Shown {
  readonly fields: Fields;
  readonly comparison?: Comparison;
  /** The ways in which this example can go wrong, by their labels. */
  readonly variants: readonly string[];
  readonly variant: string;
  readonly findings: readonly Finding[];
}

/** A fault's own example, executed; `undefined` for a fault that no example can show. */
export async function exampleOf(fault: Fault, variant?: string): Promise<Shown | undefined> {
  if (fault.kind === 'step') return stepExample(fault, variant);
  return fault.kind === 'check' ? checkExample(fault) : undefined;
}

function checkExample(fault: CheckFault): Shown | undefined {
  const [example] = fault.examples;
  if (example === undefined) return undefined;
  const { header, now, headers = [], ...given } = example;
  const cookie = headers.find(({ name }) => name === 'Cookie')?.value ?? '';
  const isPassport = header.startsWith('<');
  const fields = {
    ...emptyFields,
    ...{ method: 'GET', url: plainRead, cookie },
    ...given,
    ...(isPassport ? { body: header } : { header }),
  };
  const read = readCase(givenText(fields));
  const findings = inspect({ ...read, now: now === undefined ? undefined : now * 1000 });
  return {
    ...{ fields, variants: [], variant: '' },
    findings: findings.filter(({ code }) => code === fault.id),
  };
}

/** What an example of a check does not say. */
const plainRead = 'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40';

async function stepExample(fault: StepFault, wanted?: string): Promise<Shown | undefined> {
  const [example] = fault.examples;
  if (example === undefined) return undefined;
  const unsigned = { ...emptyFields, ...example };
  const { given: read } = readCase(givenText(unsigned));
  const right = await trace(read);
  const labels = fault.variants(read).map(({ label }) => label);
  // Of several ways the first that changes something is shown.
  const tried = await Promise.all(
    labels.map(async (variant) => ({
      variant,
      client: await trace(read, [{ id: fault.id, variant }]),
    })),
  );
  const signature = ({ stages }: Trace): string => flat(stages.signature ?? []);
  const changed = tried.filter(({ client }) => signature(client) !== signature(right));
  const shown = changed.find(({ variant }) => variant === wanted) ?? changed[0] ?? tried[0];
  if (shown === undefined) return undefined;
  const fields = signedAs(unsigned, shown.client);
  const recipe = [{ id: fault.id, variant: shown.variant }];
  return {
    fields,
    comparison: { read: readCase(givenText(fields)), right, client: shown.client, recipe },
    ...{ variants: changed.map(({ variant }) => variant), variant: shown.variant, findings: [] },
  };
}
