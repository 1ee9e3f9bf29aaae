/**
 * What this page never does, and Svelte's code for it: the module, the text in it, and the text that
 * takes its place. The minifier then leaves out all that only served the old one.
 *
 * @type {readonly { module: RegExp, changes: readonly (readonly [from: string, to: string])[] }[]}
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
  // It never awaits in a component: without `experimental.async` the compiler refuses that.
  {
    module: /\/reactivity\/async\.js$/,
    changes: [['if (async.length === 0 && pending.length === 0) {', '{']],
  },
  // So nothing is pending, and it has no `<svelte:boundary>`: the one that `mount` puts around the
  // page has neither `failed` nor `onerror`, and hands an error on as if it were not there.
  {
    module: /\/dom\/blocks\/boundary\.js$/,
    changes: [
      ['new Boundary(node, props, children, transform_error);', 'branch(() => children(node));'],
    ],
  },
  // It keeps no object in `$state`; see `refuseProxy`.
  {
    module: /\/client\/proxy\.js$/,
    changes: [
      ['export function proxy(value) {', 'export function proxy(value) {\n\treturn value;'],
    ],
  },
  // Its classes are texts.
  {
    module: /\/shared\/attributes\.js$/,
    changes: [['return _clsx(value);', "return '';"]],
  },
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
        if (COMPONENT.test(id)) refuseProxy(code, id);
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
    if (text.split(from).length !== 2) {
      throw new Error(`Build: Svelte’s ${id} has changed; see scripts/lean-svelte.mjs.`);
    }
    return text.replace(from, () => to);
  }, code);
}

/**
 * Refuses a component whose state may be an object: Svelte makes a proxy of it, for which the page
 * has no code. `$state.raw` holds objects without one.
 *
 * @param {string} code a component as Svelte has compiled it
 * @param {string} id
 */
export function refuseProxy(code, id) {
  if (/\$\.proxy\(|\$\.set\([^,]+, .+, true\)/.test(code)) {
    throw new Error(`Build: ${id} keeps an object in $state; use $state.raw.`);
  }
}
