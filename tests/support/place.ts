/** The page that a link of the app leads to, by its address, and what on it is meant. */
export function placeIn(href: string): { readonly page: string; readonly rest: string } {
  const [, page = '', rest = ''] = /^#\/([\w-]+)(?:\/(.*))?$/.exec(href) ?? [];
  return { page, rest };
}
