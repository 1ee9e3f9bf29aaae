/** A name and a value, in the order and with the duplicates they came in. */
export interface Pair {
  readonly name: string;
  readonly value: string;
}

/** The HTTP request as the user states it was sent. Nothing in it is normalised. */
export interface Request {
  /** `''` where nothing states it. */
  readonly method: string;
  /** Whether the method is only one of those that it may have been. */
  readonly isMethodAssumed?: boolean;
  readonly url: string;
  readonly headers: readonly Pair[];
  readonly body: string;
}

/** The five things NetSuite gives an integration, as typed. An absent one is the empty string. */
export interface Credentials {
  readonly account: string;
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly token: string;
  readonly tokenSecret: string;
}

export const noCredentials: Credentials = {
  account: '',
  consumerKey: '',
  consumerSecret: '',
  token: '',
  tokenSecret: '',
};

/** Every method that a NetSuite service is called with, and two that tools send by themselves. */
export const httpMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** The value of the first header of that name, compared without case, or the empty string. */
export function headerValue(request: Request, name: string): string {
  const wanted = name.toLowerCase();
  return request.headers.find((header) => header.name.toLowerCase() === wanted)?.value ?? '';
}
