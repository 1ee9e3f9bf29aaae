import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values, positionals } = parseArgs({
  options: { variant: { type: 'string' } },
  allowPositionals: true,
});
const [id] = positionals;
if (id === undefined) throw new Error('Usage: npm run record -- <id> [--variant <label>]');

/** @type {{ module: typeof import('../tests/catalogue/record.ts') }} */
const { module } = await runnerImport('./tests/catalogue/record.ts');
console.log(JSON.stringify(await module.record(id, values.variant), null, 2));
console.log(
  'Written to tests/catalogue/expected.json. Check that this is what such a client sends.',
);
