import type { Pair } from '../../model/index.ts';
import type { FoundForm, Piece } from '../reader.ts';
import { fieldNamed } from '../settings/names.ts';

/** What logs, tools and code call the body of a request, as a part of a pattern. */
export const label = String.raw`(?:[\w.]{1,30}[._ -])?(?:request|http|raw)?[._ -]?(?:body|payload|data|entity|form(?:[._ -]?(?:data|params|fields|body))?|post[._ -]?(?:data|fields|body|params))`;
/** So many forms of a text are read, and so many places are tried. */
export const most = 200;

/** A name of OAuth’s, in the header or of another kind of token, is none of a form that is signed. */
const ofOthers =
  /^(?:oauth_\w*|realm|authorization|grant_type|client_assertion\w*|refresh_token)$/i;

/** Whether a text may be the form of a signed request: it holds none of the keys that sign it. */
export function isForm(text: string): boolean {
  return text.split('&').every((one) => {
    const [named = ''] = one.split('=');
    const field = fieldNamed(named);
    return !ofOthers.test(named) && field !== 'consumerSecret' && field !== 'tokenSecret';
  });
}

/** What says where a request goes and how, and what was answered: none of it is a field of a form. */
const besideForms =
  /^(?:method|ur[il]|endpoint|host|accept|content-\w+|user-agent|status|title|type|error|code|o:error\w*)$/i;

/** Whether names and values may be a form's: what a form is called may hold names that keys have too. */
export function areFields(fields: readonly Pair[], isStated: boolean): boolean {
  const names = fields.map(({ name }) => name);
  if (!isForm(names.join('&'))) return false;
  return (
    isStated || names.every((name) => fieldNamed(name) === undefined && !besideForms.test(name))
  );
}

/** Forms are what their word calls so; others only look like one. */
export const kindOf = (word: string): FoundForm['kind'] =>
  /form/i.test(word) ? 'stated' : 'likely';

/** A form, and where it stands. */
export const pieceOf = (span: Piece['span'], found: FoundForm): Piece => ({
  ...{ span, form: found },
  words: 'Form',
});

const answer = 'response|answer|received|reply';
const answered = new RegExp(String.raw`(?:${answer})[\w.]{0,20}[\s"'_.:-]{0,9}$`, 'i');

/** Whether a word for a body, at its place in a text, tells of an answer's. */
export const isAnswered = (text: string, at: number, word = ''): boolean =>
  new RegExp(answer, 'i').test(word) || answered.test(text.slice(Math.max(0, at - 40), at));
