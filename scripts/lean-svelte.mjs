/** @typedef {readonly [from: string | RegExp, to: string]} Change */

/**
 * What this page never does, and Svelte's code for it: the module, the text in it, and the text that
 * takes its place. The minifier then leaves out all that only served the old one.
 *
 * @type {readonly { module: RegExp, changes: readonly Change[] }[]}
 */
const NEVER = [
  // It is never rendered on a server, and so never hydrated: Svelte's flag for it is a constant.
  {
    module: /\/dom\/hydration\.js$/,
    changes: [
      ['export let hydrating = false;', 'export const hydrating = false;'],
      ['\thydrating = value;\n', ''],
    ],
  },
  // It never asks for an abort signal, and is HTML, not XHTML.
  {
    module: /\/client\/constants\.js$/,
    changes: [
      [/(export const STALE_REACTION = )new [^;]*;\n\tmessage[^;]*;\n\}\)\(\);/, '$1{};'],
      [/(export const IS_XHTML =)[^;]*;/, '$1 false;'],
    ],
  },
  // It never awaits in a component: without `experimental.async` the compiler refuses that.
  {
    module: /\/reactivity\/async\.js$/,
    changes: [['if (async.length === 0 && pending.length === 0) {', '{']],
  },
  // So no batch of changes waits for anything.
  {
    module: /\/reactivity\/batch\.js$/,
    changes: ['increment', 'decrement', 'settled', 'ondiscard', 'activate', 'deactivate'].map(
      /** @returns {Change} */ (name) => [
        new RegExp(`\\n\\t${name}\\([^)]*\\) \\{\\n.*?\\n\\t\\}\\n`, 's'),
        '\n',
      ],
    ),
  },
  // And it has no `<svelte:boundary>`: the one that `mount` puts around the page has neither
  // `failed` nor `onerror`, and hands an error on as if it were not there.
  {
    module: /\/dom\/blocks\/boundary\.js$/,
    changes: [
      ['new Boundary(node, props, children, transform_error);', 'branch(() => children(node));'],
    ],
  },
  // Nothing in it is animated or has a transition, so what goes is gone at once.
  {
    module: /\/dom\/blocks\/each\.js$/,
    changes: [
      ['var is_animated = (flags & EACH_IS_ANIMATED) !== 0;', 'const is_animated = false;'],
      ['if (remaining === 0) {', 'if (true) {'],
      [/if \(state\.outrogroups !== null\) \{/g, 'if (false) {'],
    ],
  },
  {
    module: /\/reactivity\/effects\.js$/,
    changes: [
      [/var (t|transitions) = effect\.nodes && effect\.nodes\.t;/g, 'const $1 = null;'],
      ['if (remaining > 0) {', 'if (false) {'],
    ],
  },
  // It keeps no object in `$state`, and its classes are texts; see `REFUSED`.
  {
    module: /\/client\/proxy\.js$/,
    changes: [
      ['export function proxy(value) {', 'export function proxy(value) {\n\treturn value;'],
    ],
  },
  {
    module: /\/shared\/attributes\.js$/,
    changes: [
      ["if (typeof value === 'object') {\n\t\treturn _clsx(value);\n\t} else {", '{'],
      ['if (directives) {', 'if (false) {'],
    ],
  },
];

/**
 * What Svelte's compiler writes for what the page is said never to do.
 *
 * @type {readonly (readonly [written: RegExp, advice: string])[]}
 */
const REFUSED = [
  [/\$\.proxy\(|\$\.set\([^,]+, .+, true\)/, 'keep an object in $state.raw, not in $state'],
  [/\$\.clsx\(\s*[[{]|\$\.set_class\([^;]+, \{/, 'write a class as a text'],
  [/\$\.(?:transition|animation|boundary|await)\(/, 'Svelte’s code for this is left out'],
];

const SVELTE = /\/svelte\/src\/internal\//;
const COMPONENT = /\.svelte(?:\.ts)?$/;

/**
 * A Vite plugin for the build: tells the minifier what Svelte cannot know of this page. Fails when
 * Svelte has changed, or the page does what it is said never to do.
 *
 * @returns {import('vite').Plugin}
 */
export function leanSvelte() {
  return {
    name: 'countersign:lean-svelte',
    apply: 'build',
    transform: {
      // After Svelte's compiler, whose output is looked at.
      order: 'post',
      handler(code, id) {
        if (SVELTE.test(id)) return lean(code, id);
        if (COMPONENT.test(id)) refuse(code, id);
        return undefined;
      },
    },
  };
}

/**
 * A module of Svelte’s without what this page never does.
 *
 * @param {string} code
 * @param {string} id
 */
export function lean(code, id) {
  const { changes = [] } = NEVER.find(({ module }) => module.test(id)) ?? {};
  return changes.reduce((text, [from, to]) => {
    const changed = text.replace(from, to);
    if (changed === text) {
      throw new Error(`Build: Svelte’s ${id} has changed; see scripts/lean-svelte.mjs.`);
    }
    return changed;
  }, code);
}

/**
 * Throws for a component that does what the page is said never to do.
 *
 * @param {string} code a component as Svelte has compiled it
 * @param {string} id
 */
export function refuse(code, id) {
  const [, advice] = REFUSED.find(([written]) => written.test(code)) ?? [];
  if (advice !== undefined)
    throw new Error(`Build: ${id}: ${advice}; see scripts/lean-svelte.mjs.`);
}
