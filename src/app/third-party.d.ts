/** Made by `scripts/third-party.mjs`: the version of the page, and the packages that are built into it. */
declare module 'virtual:third-party' {
  export const version: string;
  export const packages: readonly {
    readonly name: string;
    readonly version: string;
    /** An SPDX expression, such as `MIT`. */
    readonly licence: string;
    readonly text: string;
  }[];
}
