import { secretMark, type Hit } from './find.ts';
import { holdsTwo } from './named.ts';

/** The elements of a TokenPassport whose text may be shown. */
const shownElements = /^(?:account|consumerkey|token|nonce|timestamp|signature)$/i;
/** Attributes that are the envelope's own. */
const shownAttributes =
  /^(?:xmlns(?::[\w.-]+)?|algorithm|(?:[\w.-]+:)?(?:type|mustUnderstand|actor))$/i;

const opening = /<(?:[\w.-]{1,60}:)?tokenPassport\b/gi;
const closing = /<\/(?:[\w.-]{1,60}:)?tokenPassport\s{0,9}>/gi;
const token = /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<[^<>]{0,2000}>|[^<]+|</g;
const attribute = /([\w:.-]{1,60})\s{0,3}=\s{0,3}("[^"]*"|'[^']*')/g;
const tagName = /^<\/?(?:[\w.-]{1,60}:)?([\w.-]{1,60})/;

/**
 * What is hidden of each TokenPassport in a text by its structure alone: comments, CDATA, text of elements
 * that do not belong there, and attributes that say anything.
 */
export function hiddenInEnvelope(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  let end = 0;
  for (const { index } of text.matchAll(opening)) {
    if (index < end) continue;
    closing.lastIndex = index;
    const close = closing.exec(text);
    end = close === null ? text.length : close.index;
    hits.push(...hiddenIn(text.slice(index, end), index));
  }
  return hits;
}

function hiddenIn(passport: string, offset: number): readonly Hit[] {
  const hits: Hit[] = [];
  let element = '';
  let isPlaintext = false;
  const hide = (start: number, length: number): void => {
    hits.push({ start: offset + start, end: offset + start + length, mark: secretMark });
  };
  for (const { 0: piece, index } of passport.matchAll(token)) {
    if (/^<[!]/.test(piece)) hide(index, piece.length);
    else if (piece.startsWith('<')) {
      element = piece.startsWith('</') ? '' : (tagName.exec(piece)?.[1] ?? '');
      isPlaintext = /algorithm\s*=\s*["']plain/i.test(piece);
      for (const { 0: all, 1: name = '', 2: quoted = '', index: at } of piece.matchAll(attribute))
        if (!shownAttributes.test(name))
          hide(index + at + all.length - quoted.length + 1, quoted.length - 2);
    } else if (piece.trim() !== '' && !mayShow(element, piece, isPlaintext))
      hide(index, piece.length);
  }
  return hits;
}

function mayShow(element: string, text: string, isPlaintext: boolean): boolean {
  return shownElements.test(element) && !isPlaintext && !text.includes('&') && !holdsTwo(text);
}
