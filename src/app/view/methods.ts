export { httpMethods } from '../../engine/model/index.ts';

/** Such as `a POST` and `an OPTIONS`. */
export const withArticle = (method: string): string =>
  `${/^[AEIOU]/i.test(method) ? 'an' : 'a'} ${method}`;

/** Whether a request of this method, or of one that is not stated, may have had a body. */
export const mayHaveBody = (method: string): boolean =>
  method === '' || /^(?:POST|PUT|PATCH)$/i.test(method);
