// Neither package has types; these are the parts that the tests call.

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
}
