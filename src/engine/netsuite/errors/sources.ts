import { oracleHelp, type Reference } from '../../model/index.ts';

/** A page of Oracle's help, and what it says in our words. */
export function oracle(page: string, says: string): Reference {
  return { kind: 'oracle', url: oracleHelp(page), says };
}

/** A public report, and what it shows. */
export function reported(url: string, says: string): Reference {
  const kind = /\/(pull|issues)\//.exec(url)?.[1];
  return { kind: kind === 'pull' ? 'pull' : kind === 'issues' ? 'issue' : 'page', url, says };
}
