import type { Environment } from 'vitest/runtime';

/**
 * Node, but with Svelte's code for the browser: in its code for servers, which Vitest takes for
 * Node otherwise, runes do not react. No DOM; what needs one is tested in a real browser.
 */
const environment: Environment = {
  name: 'reactive',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};

export default environment;
