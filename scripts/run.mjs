import { spawn, spawnSync } from 'node:child_process';
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
  const done = spawnSync(command, {
    ...optionsWith(env),
    stdio: 'inherit',
    ...(timeout === undefined ? {} : { timeout }),
  });
  return done.status === 0;
}

/**
 * Runs command lines beside each other, shows the output of each when it ends, and resolves to
 * whether all of them succeeded.
 *
 * @param {readonly string[]} commands
 */
export async function runTogether(commands) {
  const codes = await Promise.all(commands.map(codeOf));
  return codes.every((code) => code === 0);
}

/**
 * @param {string} command
 * @returns {Promise<number | null>}
 */
function codeOf(command) {
  return new Promise((resolve) => {
    const child = spawn(command, optionsWith({}));
    /** @type {Buffer[]} */
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('error', () => resolve(null));
    child.on('close', (code) => {
      console.log(`> ${command}`);
      process.stdout.write(Buffer.concat(said));
      resolve(code);
    });
  });
}

/** @param {Record<string, string>} env */
function optionsWith(env) {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  // A shell, because on Windows npm and the installed tools are .cmd files.
  return { cwd: ROOT, shell: true, env: { ...process.env, PATH: path, ...env } };
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
