import type { Notice, Pair } from '../../model/index.ts';
import { fromUtf8 } from '../../text/bytes.ts';
import type { ParsedRequest, ParsedResponse } from '../parsed.ts';
import type { Piece } from '../reader.ts';
import { requestOf, valueOf } from '../request.ts';
import { encodeForm } from './form.ts';
import { listOf, pairsOf, part, textOf, type FoundJson } from './json.ts';

/** The log of a browser's network, whole, a list of its entries, or one of them. */
export function readHar({ value, span }: FoundJson): Piece | undefined {
  const requests = entriesOf(value).map(readEntry);
  if (requests.length === 0) return undefined;
  const words = `HAR · ${requests.length} ${requests.length === 1 ? 'request' : 'requests'}`;
  return {
    ...{ span, words, requests },
    notices: requests.some(({ authorization }) => authorization !== undefined)
      ? []
      : [withoutHeaders(value, span)].flat(),
  };
}

function entriesOf(value: unknown): readonly unknown[] {
  const list = part(value, 'log', 'entries') ?? (Array.isArray(value) ? value : [value]);
  return listOf(list).filter(
    (entry) =>
      textOf(part(entry, 'request', 'url')) !== '' &&
      Array.isArray(part(entry, 'request', 'headers')),
  );
}

function readEntry(entry: unknown): ParsedRequest {
  const request = part(entry, 'request');
  const posted = part(request, 'postData');
  const body = textOf(part(posted, 'text')) || encodeForm(pairsOf(part(posted, 'params')));
  const asked = { method: textOf(part(request, 'method')), url: textOf(part(request, 'url')) };
  const headers = typed(pairsOf(part(request, 'headers')), textOf(part(posted, 'mimeType')));
  const response = readResponse(part(entry, 'response'));
  return {
    ...requestOf({ ...asked, headers, body }),
    ...(response === undefined ? {} : { response }),
  };
}

/** The headers, with the type of a form that was posted where none of them says it. */
function typed(headers: readonly Pair[], type: string): readonly Pair[] {
  return !/form-urlencoded/i.test(type) || valueOf(headers, 'content-type') !== undefined
    ? headers
    : [...headers, { name: 'Content-Type', value: type }];
}

function readResponse(response: unknown): ParsedResponse | undefined {
  const status = Number(textOf(part(response, 'status')));
  if (!(status > 0)) return undefined;
  const text = textOf(part(response, 'content', 'text'));
  const isCoded = part(response, 'content', 'encoding') === 'base64';
  const body = isCoded ? decoded(text) : text;
  return { status, headers: pairsOf(part(response, 'headers')), body };
}

function decoded(text: string): string {
  try {
    return fromUtf8(Uint8Array.from(atob(text), (octet) => octet.charCodeAt(0)));
  } catch {
    return text;
  }
}

/** Chrome leaves credentials out unless it is told not to. */
function withoutHeaders(value: unknown, span: Notice['span'] & object): readonly Notice[] {
  if (textOf(part(value, 'log', 'creator', 'name')) !== 'WebInspector') return [];
  const message =
    'No request here has an Authorization header: Chrome leaves it out, unless the file is saved with sensitive data.';
  return [{ code: 'har-sanitized', level: 'warning', message, span }];
}
