import type { ParsedRequest, ParsedResponse } from './parsed.ts';
import type { Piece } from './reader.ts';

/**
 * The requests of all pieces, each with its answer. An answer that stands by itself belongs to the nearest
 * request before it that has none; one above all requests to the first. `alone` is an answer of a paste
 * that holds no request.
 */
export function answered(pieces: readonly Piece[]): {
  readonly stated: readonly ParsedRequest[];
  readonly alone: ParsedResponse | undefined;
} {
  const stated: ParsedRequest[] = [];
  let alone: ParsedResponse | undefined;
  for (const { requests = [], response } of pieces) {
    for (const request of requests) {
      const isAnswer = Object.keys(request).join() === 'response';
      if (isAnswer) alone = answer(stated, request.response) ?? alone;
      else stated.push(request);
    }
    if (response !== undefined) alone ??= answer(stated, response);
  }
  const [first, ...others] = stated;
  if (alone === undefined || first === undefined) return { stated, alone };
  return { stated: [{ response: alone, ...first }, ...others], alone: undefined };
}

/** Gives an answer to the last request without one; returns it where there is none. */
function answer(
  stated: ParsedRequest[],
  response: ParsedResponse | undefined,
): ParsedResponse | undefined {
  const at = stated.findLastIndex((one) => one.response === undefined);
  const request = stated[at];
  if (request === undefined || response === undefined)
    return stated.length > 0 ? undefined : response;
  stated[at] = { ...request, response };
  return undefined;
}
