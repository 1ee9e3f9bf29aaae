/** A public place that shows or states something. Only such as have an address. */
export interface Reference {
  readonly kind: 'rfc' | 'oracle' | 'issue' | 'pull' | 'commit' | 'page';
  readonly url: string;
  /** What the place says, in our words. */
  readonly says: string;
}

/**
 * How sure something is that the page says of NetSuite: Oracle documents it, a public place reports
 * it, it is believed without a source, or Oracle itself calls it tentative.
 */
export type Certainty = 'documented' | 'reported' | 'believed' | 'tentative';

/** A page of Oracle's help for NetSuite by its name, such as `section_1534941538`, and what it says. */
export function oracle(page: string, says: string): Reference {
  const url = `https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/${page}.html`;
  return { kind: 'oracle', url, says };
}

/** A public report, and what it shows. */
export function reported(url: string, says: string): Reference {
  const kind = /\/(pull|issues)\//.exec(url)?.[1];
  return { kind: kind === 'pull' ? 'pull' : kind === 'issues' ? 'issue' : 'page', url, says };
}
