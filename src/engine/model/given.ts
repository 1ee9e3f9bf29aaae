import type { Observed } from './observed.ts';
import type { Credentials, Request } from './request.ts';

/** Everything signing may read: the request, what the client sent, and the credentials. */
export interface Given {
  readonly request: Request;
  readonly observed: Observed;
  readonly credentials: Credentials;
  /** Secrets that the client may have used instead, without white space around them. */
  readonly otherSecrets: readonly string[];
  /** The base string that the client says it signed, or `''`. */
  readonly baseString: string;
}
