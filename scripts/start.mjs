import { ensureDependencies, run } from './run.mjs';

// `vite preview` prints the address, and serves until it is stopped.
const done = ensureDependencies() && run('vite build') && run('vite preview');
process.exitCode = done ? 0 : 1;
