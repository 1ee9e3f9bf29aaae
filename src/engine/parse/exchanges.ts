import type { ParsedRequest, ParsedResponse } from './parsed.ts';
import type { FoundForm, Piece } from './reader.ts';

/** A request with a form that stood apart from it. */
export interface StatedRequest extends ParsedRequest {
  readonly form?: FoundForm;
}

/**
 * The requests of all pieces, each with its answer. An answer belongs to the nearest request above it that has
 * none. Where all requests stand above all answers, the first answer is the first request's, and so on. An answer
 * above all requests belongs to the first. `alone` is the answer in a paste without a request.
 */
export function answered(pieces: readonly Piece[]): {
  readonly stated: readonly StatedRequest[];
  readonly alone: ParsedResponse | undefined;
} {
  const stated: StatedRequest[] = [];
  let alone: ParsedResponse | undefined;
  let waiting: FoundForm | undefined;
  const isInOrder = areRequestsFirst(pieces);
  for (const { requests = [], response, form } of pieces) {
    waiting = form === undefined ? waiting : posted(stated, form);
    for (const request of requests) {
      const isAnswer = Object.keys(request).join() === 'response';
      if (isAnswer) alone = answer(stated, request.response, false) ?? alone;
      else {
        stated.push(waiting === undefined ? request : { ...request, form: waiting });
        waiting = undefined;
      }
    }
    if (response !== undefined) alone ??= answer(stated, response, isInOrder);
  }
  const [first, ...others] = stated;
  if (alone === undefined || first === undefined) return { stated, alone };
  return { stated: [{ response: alone, ...first }, ...others], alone: undefined };
}

/** Gives a form to the request above it; without one returns it, to wait for the next request. */
function posted(stated: StatedRequest[], form: FoundForm): FoundForm | undefined {
  const last = stated.at(-1);
  if (last === undefined) return form;
  if (last.body === undefined && last.form === undefined)
    stated[stated.length - 1] = { ...last, form };
  return undefined;
}

/** Whether all requests stand above as many answers: then they belong together in their order. */
function areRequestsFirst(pieces: readonly Piece[]): boolean {
  const asked = pieces.flatMap(({ requests = [] }) => requests).length;
  const answers = pieces.filter(({ response }) => response !== undefined);
  const last = pieces.findLastIndex(({ requests = [] }) => requests.length > 0);
  const first = pieces.findIndex(({ response }) => response !== undefined);
  return asked === answers.length && last < first;
}

/** Gives an answer to the last request without one; returns it where there is none. */
function answer(
  stated: StatedRequest[],
  response: ParsedResponse | undefined,
  isInOrder: boolean,
): ParsedResponse | undefined {
  const isOpen = (one: ParsedRequest): boolean => one.response === undefined;
  const at = isInOrder ? stated.findIndex(isOpen) : stated.findLastIndex(isOpen);
  const request = stated[at];
  if (request === undefined || response === undefined)
    return stated.length > 0 ? undefined : response;
  stated[at] = { ...request, response };
  return undefined;
}
