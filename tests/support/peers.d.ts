// These packages have no types; here are the parts that the tests call.

declare module 'oauth-sign' {
  type Params = Readonly<Record<string, string | readonly string[]>>;

  export function generateBase(method: string, baseUri: string, params: Params): string;
  export function sign(
    signatureMethod: string,
    method: string,
    baseUri: string,
    params: Params,
    consumerSecret: string,
    tokenSecret: string,
  ): string;
}

declare module 'node-oauth1' {
  interface Message {
    readonly method: string;
    readonly action: string;
    readonly parameters: [name: string, value: string][];
  }
  interface Accessor {
    readonly consumerSecret: string;
    readonly tokenSecret: string;
  }

  const SignatureMethod: {
    getBaseString(message: Message): string;
    normalizeUrl(url: string): string;
    sign(message: Message, accessor: Accessor): string;
  };
  /** Adds to the message what is missing, and signs it. */
  function completeRequest(
    message: Message,
    accessor: Accessor & { readonly consumerKey: string; readonly token: string },
  ): void;
  function getAuthorizationHeader(realm: string, parameters: Message['parameters']): string;
}

declare module 'oauth-signature' {
  type Params = Readonly<Record<string, readonly string[]>>;

  /** Always HMAC-SHA1. */
  export function generate(
    method: string,
    url: string,
    params: Params,
    consumerSecret: string,
    tokenSecret: string,
    options: { readonly encodeSignature: boolean },
  ): string;
}

declare module 'oauth' {
  type Typed = Readonly<Record<string, string | number | boolean | readonly string[]>>;
  type Headers = Readonly<Record<string, string>>;

  export class OAuth {
    constructor(
      requestUrl: string,
      accessUrl: string,
      consumerKey: string,
      consumerSecret: string,
      version: string,
      callback: null,
      signatureMethod: string,
    );
    get(url: string, token: string, tokenSecret: string): unknown;
    delete(url: string, token: string, tokenSecret: string): unknown;
    post(url: string, token: string, secret: string, body: string | Typed, type?: string): unknown;
    put(url: string, token: string, secret: string, body: string | Typed, type?: string): unknown;
    /** What the four above call. */
    _performSecureRequest(
      token: string,
      tokenSecret: string,
      method: string,
      url: string,
      extraParams: Typed,
      body: null,
      type: null,
    ): unknown;
    /** Opens the connection; a test puts its own in its place. */
    _createClient(
      port: unknown,
      host: unknown,
      method: string,
      path: string,
      headers: Headers,
    ): { write(text: string): void };
  }
}
