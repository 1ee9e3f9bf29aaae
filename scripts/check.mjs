import { run } from './run.mjs';

// All three run even when one fails, so that one call shows every error.
const failed = [
  'svelte-check --tsconfig tsconfig.json --fail-on-warnings',
  'tsc -p src/engine',
  'tsc -p tests',
].filter((command) => {
  console.log(`> ${command}`);
  return !run(command);
});
process.exitCode = failed.length > 0 ? 1 : 0;
