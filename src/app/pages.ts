import type { Component } from 'svelte';
import About from './pages/About.svelte';
import Build from './pages/Build.svelte';
import Debug from './pages/Debug.svelte';
import Errors from './pages/Errors.svelte';
import Faults from './pages/Faults.svelte';
import Learn from './pages/Learn.svelte';
import Setup from './pages/Setup.svelte';
import type { AppState } from './state/app-state.svelte.ts';
import { errorAt } from './view/errors.ts';
import { faultAt } from './view/faults.ts';
import { lessonName } from './view/lessons.ts';
import type { Route } from './view/routes.ts';
import { setupTitle } from './view/setup.ts';
import { kicker } from './view/verdict.ts';

/** A page: where it is, what it is called, and what it is made of. */
export interface Page extends Route {
  readonly component: Component;
  /** What the component is given of the app's state, at a place on the page. */
  readonly props: (state: AppState, rest: string) => Record<string, unknown>;
  /** What a place on it shows, where that has a name of its own. Never anything that a user typed. */
  readonly shows?: (rest: string, state: AppState) => string | undefined;
}

/** Makes a page, whose props are those of its component. */
function page<Props extends object>(
  made: Route & {
    readonly component: Component<Props>;
    readonly props: (state: AppState, rest: string) => Props;
    readonly shows?: Page['shows'];
  },
): Page {
  // The component is only ever given what `props` makes for it.
  return made as unknown as Page;
}

const plain = (title: string | undefined): string | undefined => title?.replaceAll('`', '');

/** All pages, the first of them where no other is meant; in the order of the navigation. */
export const pages: readonly Page[] = [
  page({
    ...{ hash: '#/', name: 'Debug', title: 'why NetSuite says Invalid login attempt' },
    component: Debug,
    props: ({ session, builder, forgetting, keys, whole }) => ({
      ...{ session, builder, forgetting, keys, onclear: whole.clear },
    }),
    shows: (_, { session }) =>
      session.untouched ? undefined : kicker(session.outcome?.diagnosis).toLowerCase(),
  }),
  page({
    ...{ hash: '#/build', name: 'Build', title: 'build a header that NetSuite takes' },
    partOf: 'Debug',
    component: Build,
    props: ({ session, builder, forgetting, keys }) => ({
      ...{ session, builder, forgetting, keys },
    }),
  }),
  page({
    ...{ hash: '#/learn', name: 'Learn', title: 'how NetSuite’s signature is made' },
    component: Learn,
    props: ({ session, lesson }, rest) => ({ session, lesson, rest }),
    shows: lessonName,
  }),
  page({
    ...{ hash: '#/faults', name: 'Faults', title: 'the mistakes that clients make' },
    component: Faults,
    props: ({ session, searches }, rest) => ({
      ...{ session, rest, wanted: searches.wanted, onwant: searches.want },
    }),
    shows: (rest) => plain(faultAt(rest)?.fault.title),
  }),
  page({
    ...{ hash: '#/errors', name: 'Errors', title: 'what NetSuite’s errors mean' },
    component: Errors,
    props: ({ session, searches }, rest) => ({
      ...{ session, rest, asked: searches.asked, onask: searches.ask },
    }),
    shows: (rest) => plain(errorAt(rest)?.title),
  }),
  page({
    ...{ hash: '#/setup', name: 'Setup', title: 'set up token-based authentication' },
    component: Setup,
    props: ({ session, builder, setupForm, checklist, inventory }, rest) => ({
      ...{ session, builder, setupForm, checklist, inventory, rest },
    }),
    shows: setupTitle,
  }),
  page({
    ...{ hash: '#/about', name: 'About', title: 'what it is made of' },
    isBeside: true,
    component: About,
    props: () => ({}),
  }),
];
