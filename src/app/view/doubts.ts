import { secretsReplaced } from '../../engine/redact/index.ts';
import { fieldsByName, type FieldName, type KeyName } from './fields.ts';

/**
 * What is not certain of a case. While it is not, a signature that is right proves itself, and one that is
 * not right proves nothing against the client.
 */
export type Doubt =
  /** The URL was taken from the text around the header. */
  | { readonly kind: 'guessed-url'; readonly url: string; readonly method: string }
  /** A person typed one thing, and a later paste says another. */
  | { readonly kind: 'disputed'; readonly names: readonly FieldName[] }
  /** A form is announced, and no body is there. */
  | { readonly kind: 'no-body' }
  /** A body looks like a form, and no content type says so: a form is signed, and another body is not. */
  | { readonly kind: 'guessed-form'; readonly body: string }
  /** The secrets were given for another key or token. */
  | { readonly kind: 'other-keys'; readonly names: readonly KeyName[] };

/** What is asked of a doubt, and what can be answered. */
export interface DoubtWords {
  readonly question: string;
  readonly why: string;
  /** What was taken, to look at. */
  readonly shown?: string;
  readonly yes: string;
  readonly no: string;
}

const listed = (words: readonly string[]): string => new Intl.ListFormat('en').format(words);

const mostShown = 300;
const beginning = (text: string): string =>
  text.length <= mostShown ? text : `${text.slice(0, mostShown)}…`;

/** The words of a doubt, without the secrets that are known. */
export function doubtWords(doubt: Doubt, secrets: readonly string[]): DoubtWords {
  switch (doubt.kind) {
    case 'guessed-url':
      return {
        question: 'Is this the request that was sent?',
        why: 'Its URL was taken from the text around the header, and the signature does not fit it. It may be of another call.',
        shown: secretsReplaced(`${doubt.method} ${doubt.url}`.trim(), secrets, () => '…'),
        yes: 'Yes, judge it',
        no: 'No, I will type it',
      };
    case 'disputed': {
      const names = listed(doubt.names.map((name) => fieldsByName[name].words));
      return {
        question: `The paste says another ${names} than you typed. Which one holds?`,
        why: 'What you typed was kept. With it the signature does not fit, and that may be due to the mixture.',
        yes: 'What I typed',
        no: 'What the paste says',
      };
    }
    case 'no-body':
      return {
        question: 'Where is the form of this request?',
        why: 'Its content type says that a form was sent, and a form is signed. No body stands here, and the signature does not fit a request without one. Add the body exactly as it was sent.',
        yes: 'It had no body',
        no: 'I will add it',
      };
    case 'guessed-form':
      return {
        question: 'Was this body sent as a form?',
        why: 'It looks like one, and no content type says so. A form is signed, any other body is not, and the signature does not fit it as a form.',
        shown: secretsReplaced(beginning(doubt.body), secrets, () => '…'),
        yes: 'Yes, as a form',
        no: 'No, it is no form',
      };
    case 'other-keys': {
      const names = listed(doubt.names.map((name) => fieldsByName[name].words));
      return {
        question: `The secrets were given for another ${names}. Do they belong to this one?`,
        why: 'This request has another key than the one before, and the secrets are still those that you gave for that.',
        yes: 'Yes, judge with them',
        no: 'No, clear them',
      };
    }
  }
}
