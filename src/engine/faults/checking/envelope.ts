import type { CheckContext } from '../kinds/define.ts';
import { passportOf } from './context.ts';

/** The text around and with the `tokenPassport`, without XML comments; `''` when there is none. */
export function envelopeOf(context: CheckContext): string {
  const [first = '', ...others] = (passportOf(context)?.text ?? '').split('<!--');
  return first + others.map(afterComment).join('');
}

function afterComment(text: string): string {
  const end = text.indexOf('-->');
  return end < 0 ? '' : text.slice(end + '-->'.length);
}

/** An opening tag in an envelope: its prefix, or `''`, and where its attributes end. */
export interface OpenTag {
  readonly prefix: string;
  readonly end: number;
}

/** Every opening tag of that local name, whatever its prefix and letter case. */
export function openTags(envelope: string, name: string): readonly OpenTag[] {
  const tag = new RegExp(`<(?:([\\w.-]{1,60}):)?${name}(?=[\\s/>])[^<>]*`, 'gi');
  return Array.from(envelope.matchAll(tag), (match) => ({
    prefix: match[1] ?? '',
    end: match.index + match[0].length,
  }));
}
