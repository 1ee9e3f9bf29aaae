import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const STYLE = /<style\b([^>]*)>([\s\S]*?)<\/style>/gi;

/**
 * A Vite plugin for the one-file build. It must come after `vite-plugin-singlefile`: it puts the
 * script at the end of the body, writes the Content-Security-Policy with the hashes of what is
 * inlined, and fails the build when the page would not work as one file.
 *
 * @returns {import('vite').Plugin}
 */
export function sealPage() {
  return {
    name: 'countersign:seal-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // singlefile inlines at 'post' too, and stands before this plugin in the list.
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        const others = Object.keys(bundle).filter((name) => name !== 'index.html');
        if (page?.type !== 'asset') throw new Error('Seal: the build has no index.html.');
        if (others.length > 0) throw new Error(`Seal: not inlined: ${others.join(', ')}.`);
        page.source = seal(String(page.source));
        console.log(weigh(page.source));
      },
    },
  };
}

/**
 * Returns the page with its policy in place. Throws with one sentence when the page is not one
 * file with one script that is also valid as a classic script.
 *
 * @param {string} html
 */
export function seal(html) {
  // Hashes are taken of what the HTML parser sees, and it turns CR LF and CR into LF.
  const page = moveScriptToEnd(html.replace(/\r\n?/g, '\n'));
  const policy = policyFor(page);
  refuseReferences(page);
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(page)) throw new Error('Seal: index.html has no <meta charset="utf-8">.');
  return page.replace(
    charset,
    (found) => `${found}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

/** @param {string} html */
function moveScriptToEnd(html) {
  const scripts = [...html.matchAll(SCRIPT)];
  const [script] = scripts;
  if (script === undefined || scripts.length > 1) {
    throw new Error(`Seal: the page must have exactly one script, but has ${scripts.length}.`);
  }
  const [element, attributes = '', text = ''] = script;
  if (/\bsrc\s*=/.test(attributes)) throw new Error('Seal: the script was not inlined.');
  refuseModuleSyntax(text);
  const rest = html.replace(element, () => '');
  // A function, since the script's text may hold `$&` and the like.
  return rest.replace(
    /[ \t]*<\/body>/i,
    (end) => `    <script type="module">${text}</script>\n${end}`,
  );
}

/**
 * The worker is started from the page's own script text as a classic script, the only kind a page
 * opened from disk can start, so nothing that only a module may say can stand in it.
 *
 * @param {string} text
 */
function refuseModuleSyntax(text) {
  try {
    new Script(text);
  } catch (error) {
    throw new Error(`Seal: the script is not valid as a classic script: ${String(error)}.`, {
      cause: error,
    });
  }
  if (hasDynamicImport(parseAst(text))) {
    throw new Error('Seal: the script holds a dynamic import(), which one file cannot serve.');
  }
}

/**
 * @param {unknown} node
 * @returns {boolean}
 */
function hasDynamicImport(node) {
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && node.type === 'ImportExpression') return true;
  return Object.values(node).some(hasDynamicImport);
}

/** @param {string} html */
function policyFor(html) {
  return [
    "default-src 'none'",
    // The search hashes in WebAssembly that its own script writes; nothing else is allowed by it.
    `script-src ${hashes(html, SCRIPT)} 'wasm-unsafe-eval'`,
    `style-src ${hashes(html, STYLE)}`,
    'img-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html countersign-worker',
  ].join('; ');
}

/**
 * @param {string} html
 * @param {RegExp} element
 */
function hashes(html, element) {
  const found = [...html.matchAll(element)].map(
    ([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return found.length > 0 ? found.join(' ') : "'none'";
}

/**
 * The policy would refuse these at run time; failing the build says so earlier.
 *
 * @param {string} html
 */
function refuseReferences(html) {
  const markup = html.replace(SCRIPT, '');
  const outside = /\b(?:src|href)\s*=\s*["'](?!data:|#)([^"']*)["']/i.exec(markup);
  if (outside) throw new Error(`Seal: the page refers to another file: ${outside[1]}.`);
  const styles = [...html.matchAll(STYLE)].map(([, , text = '']) => text).join('\n');
  const loaded = /@import|url\(\s*["']?(?!data:|#)[^)]{0,60}/i.exec(styles);
  if (loaded) throw new Error(`Seal: the style refers to another file: ${loaded[0]}.`);
}

/**
 * One line with the page's sizes.
 *
 * @param {string} html
 */
export function weigh(html) {
  const gzip = gzipSync(html, { level: 9 }).length;
  return `index.html: ${kilobytes(Buffer.byteLength(html))} raw, ${kilobytes(gzip)} gzip`;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
