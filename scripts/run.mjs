import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever the working directory. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command line in the project's folder with its output shown, and returns whether it
 * succeeded. Installed tools are found by name, also when npm did not start this process.
 *
 * @param {string} command
 * @param {{ env?: Record<string, string>, timeout?: number }} [options]
 */
export function run(command, { env = {}, timeout } = {}) {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  // A shell, because on Windows npm and the installed tools are .cmd files.
  const done = spawnSync(command, {
    cwd: ROOT,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ...env },
    ...(timeout === undefined ? {} : { timeout }),
  });
  return done.status === 0;
}

/** Installs the dependencies with `npm ci` unless what is installed is what the lock asks for. */
export function ensureDependencies() {
  if (isInstalled()) return true;
  console.log('Installing the dependencies: npm ci');
  return run('npm ci --include=dev --no-audit --no-fund');
}

/**
 * Compares versions and not times: a checkout gives files the time it happens to run. Optional
 * packages are left out, as most of them are for other platforms.
 */
function isInstalled() {
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  const found = readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || found[path]?.version === version,
  );
}

/**
 * @param {string} lock
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function readPackages(lock) {
  return existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {};
}
