import { readLink, type LinkRefusal } from '../view/link.ts';
import { examples } from './examples.ts';
import type { Opened, Session } from './session.svelte.ts';

/** Marks an entry of the browser's history whose case was opened. */
const mark = 'opened';

/**
 * The case in the address, such as `#/c/…` or `#/example/<id>`. It is opened once, and its address stays until
 * something is edited, so that it can be reloaded and kept as a bookmark.
 */
export class CaseAddress {
  /** The address that was opened last. */
  #last = $state.raw('');
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Opens the case in an address that was come to, if there is one. */
  follow = async (hash: string): Promise<void> => {
    const [, kind, rest = ''] = /^#?\/?(c|example)\/(.*)$/.exec(hash) ?? [];
    // Whoever goes back to it finds what came of it, and loses nothing.
    if (kind === undefined || (hash === this.#last && history.state === mark)) return;
    this.#last = '';
    const found = kind === 'c' ? await linked(rest) : exampleOf(rest);
    if (location.hash !== hash) return;
    if ('refused' in found) this.#session.refusePaste(found.refused);
    else this.#session.open(hash, found);
    history.replaceState(mark, '');
    this.#last = hash;
  };

  /** Whether an address holds a case that is no longer on the page as it was opened. */
  isOutdated(hash: string): boolean {
    return hash === this.#last && hash !== '' && this.#session.openedFrom !== hash;
  }
}

async function linked(packed: string): Promise<Opened | LinkRefusal> {
  const link = await readLink(packed);
  return 'refused' in link ? link : { ...link, origin: 'link' };
}

function exampleOf(id: string): Opened | LinkRefusal {
  const example = examples.find((one) => one.id === id);
  if (example === undefined) return { refused: 'There is no example of this name.' };
  return { fields: example.fields, origin: 'example', claimed: [] };
}
