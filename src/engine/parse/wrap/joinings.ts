import type { Joining } from '../repair.ts';
import { commandEdits } from './command.ts';
import { entityEdits, envelopeEdits } from './envelope.ts';
import { headerEdits } from './header.ts';
import { quotedPrintableEdits } from './quoted-printable.ts';
import { quoteMarkEdits } from './quote-marks.ts';
import { passwordEdits, queryEdits } from './signed-query.ts';

/** What mail, terminals and tickets do to long lines, undone: first what they do to whole texts. */
export const wholeJoinings: readonly Joining[] = [
  {
    code: 'mend-quoted-printable',
    message: 'Mail’s own encoding (quoted-printable: =3D, and = at the end of a line) was undone.',
    ...{ mostNotices: 1, edits: quotedPrintableEdits },
  },
  {
    code: 'mend-quote-marks',
    message: 'The marks in front of quoted lines were left out.',
    ...{ mostNotices: 1, edits: quoteMarkEdits },
  },
  {
    code: 'mend-wrapped-lines',
    message: 'Lines that were broken within an entity were joined.',
    ...{ mostNotices: 1, edits: entityEdits },
  },
];

const message =
  'Lines that were broken where this was copied were joined. If your client sends line breaks, that is not judged.';

/** The joints of what is signed. */
export const joinings: readonly Joining[] = [
  { code: 'mend-wrapped-header', message, mostNotices: 1, edits: headerEdits },
  { code: 'mend-wrapped-envelope', message, mostNotices: 1, edits: envelopeEdits },
  { code: 'mend-wrapped-url', message, mostNotices: 1, edits: queryEdits },
  { code: 'mend-wrapped-password', message, mostNotices: 1, edits: passwordEdits },
  { code: 'mend-wrapped-command', message, mostNotices: 1, edits: commandEdits },
];
