/** The pages there are, in the order of the navigation, which has a link for each. */
export const routes = [
  { hash: '#/', name: 'Debug', title: 'why NetSuite says Invalid login attempt' },
  { hash: '#/learn', name: 'Learn', title: 'how NetSuite’s signature is made' },
  { hash: '#/faults', name: 'Faults', title: 'the mistakes that clients make' },
  { hash: '#/errors', name: 'Errors', title: 'what NetSuite’s errors mean' },
  { hash: '#/setup', name: 'Setup', title: 'set up token-based authentication' },
] as const;

/** What has a link elsewhere than in the navigation. */
const about = { hash: '#/about', name: 'About', title: 'what it is made of' } as const;

const pages = [...routes, about] as const;

export type PageName = (typeof pages)[number]['name'];

/** A place in the app: a page, and what on it is meant. */
export interface Place {
  readonly page: PageName;
  /** What stands behind the page's own address, such as a fault's id; `''` without any. */
  readonly rest: string;
}

/** The place that a hash such as `#/faults/time-ms` names. What is no page's address is Debug's. */
export function placeOf(hash: string): Place {
  const route = pages.slice(1).find((one) => hash === one.hash || hash.startsWith(`${one.hash}/`));
  if (route === undefined) return { page: 'Debug', rest: hash.replace(/^#?\/?/, '') };
  return { page: route.name, rest: hash.slice(route.hash.length + 1) };
}

/** A title for the window: of what is shown, or of its page. Never anything that a user typed. */
export function titleOf({ page }: Place, shown = ''): string {
  const own = shown || (pages.find(({ name }) => name === page)?.title ?? '');
  return page === 'Debug' ? `Countersign – ${own}` : `${own} – Countersign`;
}
