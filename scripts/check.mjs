import { spawnSync } from 'node:child_process';

// All three run even when one fails, so that one call shows every error.
const failed = [
  'svelte-check --tsconfig tsconfig.json --fail-on-warnings --threshold warning',
  'tsc -p src/engine',
  'tsc -p tests',
].filter((command) => {
  console.log(`> ${command}`);
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
