import { environmentNamed } from './names.ts';

const mostDeep = 64;

/** What the lines of settings are in: headings, sections, indented and bracketed objects. */
export function placeTracker() {
  let heading = '';
  let section = '';
  const indents: { readonly by: number; readonly name: string }[] = [];
  const brackets: string[] = [];

  return {
    /** A new section: nothing of before it holds. */
    section(name: string): void {
      section = name;
      heading = '';
      indents.length = 0;
      brackets.length = 0;
    },
    heading(words: string): void {
      heading = environmentNamed(words);
    },
    /** A line begins, so far from the margin: what is indented as far, or farther, is over. */
    line(by: number): void {
      while ((indents.at(-1)?.by ?? -1) >= by) indents.pop();
    },
    indent(by: number, name: string): void {
      if (indents.length < mostDeep) indents.push({ by, name });
    },
    open(name: string): void {
      if (brackets.length < mostDeep) brackets.push(name);
    },
    close(): void {
      brackets.pop();
    },
    /** The names of the objects around, from the outside. */
    path(): readonly string[] {
      return [...indents.map(({ name }) => name), ...brackets].filter((name) => name !== '');
    },
    /** All that may say of which environment a value is. */
    within(): string {
      return [heading, section, ...this.path()].join(' ');
    },
  };
}
