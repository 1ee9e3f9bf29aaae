/**
 * All that the engine may use of its platform. Each declaration is a narrower form of the DOM's
 * own, so that a file which compiles here compiles in the page as well.
 */

type BufferSource = ArrayBufferView<ArrayBuffer> | ArrayBuffer;

interface CryptoKey {
  readonly type: 'private' | 'public' | 'secret';
  readonly extractable: boolean;
}

interface HmacImportParams {
  readonly name: string;
  readonly hash: string | { readonly name: string };
  readonly length?: number;
}

interface SubtleCrypto {
  digest(algorithm: string, data: BufferSource): Promise<ArrayBuffer>;
  importKey(
    format: 'raw',
    keyData: BufferSource,
    algorithm: HmacImportParams,
    extractable: boolean,
    keyUsages: readonly 'sign'[],
  ): Promise<CryptoKey>;
  sign(algorithm: string, key: CryptoKey, data: BufferSource): Promise<ArrayBuffer>;
}

/** A page served over plain http has no `subtle`, so the engine must ask before it uses it. */
declare const crypto: { readonly subtle?: SubtleCrypto };

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(
    source: string,
    destination: Uint8Array,
  ): { readonly read: number; readonly written: number };
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input?: ArrayBufferView | ArrayBufferLike): string;
}

declare function btoa(data: string): string;
declare function atob(data: string): string;

/** Enough to notice that a search was cancelled; the engine never cancels one itself. */
interface AbortSignal {
  readonly aborted: boolean;
}

interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer;
}

interface WebAssemblyInstance {
  readonly exports: Record<string, unknown>;
}

/** A compiled module: opaque here. */
interface WebAssemblyModule {
  readonly [Symbol.toStringTag]: string;
}

declare const WebAssembly: {
  readonly Memory: new (descriptor: { readonly initial: number }) => WebAssemblyMemory;
  readonly Module: new (octets: BufferSource) => WebAssemblyModule;
  readonly Instance: new (
    module: WebAssemblyModule,
    imports: Record<string, Record<string, WebAssemblyMemory>>,
  ) => WebAssemblyInstance;
};
