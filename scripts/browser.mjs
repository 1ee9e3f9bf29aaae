import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const MINUTE = 60_000;

/** What every browser test starts Chromium with: no background traffic, no GPU to depend on. */
export const BROWSER_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  // Chromium refuses to run its sandbox as root.
  ...(process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []),
];

/**
 * The path of a Chromium that starts: `COUNTERSIGN_BROWSER` where it is set, else Playwright's
 * own, else one the system has. The dependencies must be installed.
 */
export function findBrowser() {
  const chosen = process.env['COUNTERSIGN_BROWSER'];
  if (chosen) return chosen;
  return [playwrightBrowser(), ...systemBrowsers()].find(starts);
}

/**
 * The path of a Chromium with all that a user's has: one without a window keeps no history of forms and no
 * session, and would prove nothing of what a profile holds.
 */
export function findWholeBrowser() {
  const chosen = process.env['COUNTERSIGN_BROWSER'];
  return [chosen, playwrightBrowser(), ...systemBrowsers()]
    .filter((path) => !path?.includes('headless'))
    .find(starts);
}

/** As `findBrowser`, but installs a browser where there is none, and says in a line what it does. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found && findWholeBrowser()) {
    console.log(`Browser: ${found}`);
    return found;
  }
  const installed = installFromPlaywright() ?? installFromDebian() ?? found;
  console.log(installed ? `Browser: ${installed}` : 'Browser: none found and none installed.');
  return installed;
}

function installFromPlaywright() {
  console.log(
    'Browser: none found, or none with a window; installing one: npx playwright install chromium',
  );
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  run('npx --no-install playwright install chromium', { env, timeout: 4 * MINUTE });
  return findWholeBrowser() && findBrowser();
}

function installFromDebian() {
  if (!isRoot() || !existsSync('/etc/debian_version')) return undefined;
  console.log(
    'Browser: that failed; installing one: apt-get install chromium chromium-headless-shell',
  );
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string} name */
  const install = (name) => run(`apt-get -qq install -y ${name}`, { env, timeout: 10 * MINUTE });
  run('apt-get -qq update', { env, timeout: 10 * MINUTE });
  if (!install('chromium chromium-headless-shell')) install('chromium');
  return findBrowser();
}

/** @returns {string | undefined} */
function playwrightBrowser() {
  // Loaded late: this module is also imported before the dependencies are there.
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  return chromium.executablePath();
}

/** @returns {string[]} */
function systemBrowsers() {
  if (process.platform === 'darwin') return macBrowsers();
  if (process.platform === 'win32') return windowsBrowsers();
  // The one without a window, which Playwright's own is too, starts a test in a third of the time.
  const names = [
    ...['chromium-headless-shell', 'google-chrome-stable', 'google-chrome'],
    ...['chromium', 'chromium-browser'],
  ];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function macBrowsers() {
  return ['Google Chrome', 'Chromium'].flatMap((name) =>
    ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  );
}

function windowsBrowsers() {
  const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = process.env;
  const installed = [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ]);
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'chrome.exe'), join(folder, 'chromium.exe')]);
  return [...installed, ...onPath];
}

/**
 * An executable can be there and still not start: a stub that asks for a snap, or a download
 * whose libraries the system lacks. On Windows asking for the version would open a window.
 *
 * @param {string | undefined} path
 */
function starts(path) {
  if (path === undefined || !existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: MINUTE / 3 }).status === 0;
}

function isRoot() {
  return process.getuid?.() === 0;
}
