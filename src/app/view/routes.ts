/** Where a page is, and what it is called. */
export interface Route {
  readonly hash: string;
  readonly name: string;
  /** For the title of the window. */
  readonly title: string;
  /** The page under whose link in the navigation it stands, where it has none of its own. */
  readonly partOf?: string;
  /** Whether it has its link elsewhere than in the navigation. */
  readonly isBeside?: boolean;
}

/** A place in the app: a page, and what on it is meant. */
export interface Place<R extends Route> {
  readonly page: R;
  /** What stands behind the page's own address, such as a fault's id; `''` without any. */
  readonly rest: string;
}

/** The routes that have a link in the navigation. */
export const inNavigation = <R extends Route>(routes: readonly R[]): readonly R[] =>
  routes.filter(({ partOf, isBeside }) => partOf === undefined && isBeside !== true);

/**
 * The place that a hash such as `#/faults/time-ms` names. What is no page's address is the first one's.
 * Throws where there is no page at all.
 */
export function placeOf<R extends Route>(routes: readonly R[], hash: string): Place<R> {
  const [first, ...others] = routes;
  if (first === undefined) throw new Error('no-page: the app has no page');
  const page = others.find((one) => hash === one.hash || hash.startsWith(`${one.hash}/`));
  if (page === undefined) return { page: first, rest: hash.replace(/^#?\/?/, '') };
  return { page, rest: hash.slice(page.hash.length + 1) };
}

/** A title for the window: of what is shown, or of its page. Never anything that a user typed. */
export function titleOf({ name, title, partOf }: Route, shown = ''): string {
  const own = shown || title;
  return (partOf ?? name) === 'Debug' ? `Countersign – ${own}` : `${own} – Countersign`;
}
