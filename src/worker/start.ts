/**
 * Starts a worker of this page's own script, so that the engine stands in the file once. In the built file
 * the script is inline, and a classic worker of its text starts from `file://` too; the development
 * server has it at an address. Throws where the browser starts none.
 */
export function startWorker(): Worker {
  const script = [...document.scripts].at(-1);
  if (script === undefined) throw new Error('worker-no-script: the page has no script');
  address ??= trusted(script.src === '' ? addressOf(script.text) : script.src);
  return new Worker(address, script.src === '' ? {} : { type: 'module' });
}

/** Of the script of all workers. */
let address: string | undefined;

function addressOf(script: string): string {
  return URL.createObjectURL(new Blob(['"use strict";', script], { type: 'text/javascript' }));
}

interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

/** The page's policy asks for Trusted Types where the browser knows them. */
function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  const policy = factory?.createPolicy('countersign-worker', {
    createScriptURL: (address) => address,
  });
  // `Worker` takes the trusted object; the types know its text only.
  return (policy?.createScriptURL(url) ?? url) as string;
}
