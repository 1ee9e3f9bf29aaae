import { httpMethods, type Given } from '../model/index.ts';
import { splitUrl } from '../text/url.ts';

/** Whether it is known how the request was sent. A TokenPassport is signed without the method. */
export const statesMethod = ({ observed, request }: Given): boolean =>
  observed.kind === 'passport' || request.method !== '';

/**
 * The methods that a request of unknown method may have been sent with: first the one that the client
 * says it signed, then the usual one of the service, then all others.
 */
export function possibleMethods(given: Given): readonly string[] {
  const signed = /^\s*([A-Z]{3,7})&http/.exec(given.baseString)?.[1];
  const first = [...(signed === undefined ? [] : [signed]), ...usualMethods(given)];
  return [...new Set([...first, ...httpMethods])];
}

/** What a request like this one is sent with most often. */
function usualMethods({ request: { url, body } }: Given): readonly string[] {
  const { path } = splitUrl(url);
  // SuiteQL and the steps of the three-step flow are posted, also where no body is shown.
  if (/\/suiteql\b|\/rest\/(?:request|access)token\b/i.test(path)) return ['POST'];
  if (body.trim() === '') return /\/restlet\.nl\b/i.test(path) ? ['GET', 'POST'] : ['GET'];
  const isOneRecord = /\/record\/v1\/[^/]+\/[^/]+/i.test(path);
  return isOneRecord ? ['PATCH', 'PUT', 'POST'] : ['POST', 'PUT', 'PATCH'];
}

/** The case as if its request had been sent with this method, which nothing states. */
export function assumingMethod(given: Given, method: string): Given {
  return { ...given, request: { ...given.request, method, isMethodAssumed: true } };
}

/** The method that a case assumes; `undefined` where it is stated, or does not matter. */
export const assumedMethodOf = ({ request }: Given): string | undefined =>
  request.isMethodAssumed === true ? request.method : undefined;

/** The case with its own method or, where nothing states one, with this one or the likeliest. */
export function withLikelyMethod(given: Given, method = possibleMethods(given)[0] ?? ''): Given {
  return statesMethod(given) ? given : assumingMethod(given, method);
}
