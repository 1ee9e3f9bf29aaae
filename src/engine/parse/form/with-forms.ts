import type { StatedRequest } from '../exchanges.ts';
import type { ParsedRequest } from '../parsed.ts';
import type { FoundForm } from '../reader.ts';
import { isWholeForm } from './named.ts';
import { valueOf } from '../request.ts';

const formType = 'application/x-www-form-urlencoded';

/**
 * Each request with the form that stood apart from it. One that nothing says the type of is taken as a form
 * since it looks like one, and what was sent is a guess then.
 */
export function withForms(
  requests: readonly StatedRequest[],
  text: string,
): readonly ParsedRequest[] {
  const isTypeNamed = /form-urlencoded/i.test(text.slice(0, 100_000));
  return requests.map(({ form: found, ...request }) => {
    if (found !== undefined) return withForm(request, found, isTypeNamed);
    const { body, ...others } = request;
    return body !== undefined && mayBeForm(request)
      ? withForm(others, { body, kind: 'likely' }, isTypeNamed)
      : request;
  });
}

/** Whether the body of a request, of which not all headers are known, looks like a form. */
function mayBeForm({ authorization, body = '', headers = [] }: ParsedRequest): boolean {
  const isUntyped = ['content-type', 'host'].every((name) => valueOf(headers, name) === undefined);
  return isUntyped && authorization !== undefined && isWholeForm(body.trim());
}

function withForm(
  request: ParsedRequest,
  { body, kind }: FoundForm,
  isTypeNamed: boolean,
): ParsedRequest {
  const { method = 'POST', url = '', headers = [] } = request;
  const isQuery = url.slice(url.indexOf('?') + 1) === body;
  if (request.body !== undefined || /^(?:GET|HEAD|OPTIONS)$/.test(method) || isQuery)
    return request;
  const type = valueOf(headers, 'content-type');
  if (type !== undefined) return /form-urlencoded/i.test(type) ? { ...request, body } : request;
  if (kind === 'if typed' && !isTypeNamed) return request;
  const typed = {
    ...request,
    ...{ body, headers: [...headers, { name: 'Content-Type', value: formType }] },
  };
  return kind === 'stated' || isTypeNamed
    ? typed
    : { ...typed, guessed: [...(request.guessed ?? []), 'contentType'] };
}
