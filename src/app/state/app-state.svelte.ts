import { createBuilder } from './builder.svelte.ts';
import { createChecklist } from './checklist.svelte.ts';
import { createForgetting } from './forgetting.svelte.ts';
import { createLesson } from './lesson.svelte.ts';
import { MaskedKeys } from './masked-keys.svelte.ts';
import { Searches } from './searches.svelte.ts';
import { createSession } from './session.svelte.ts';
import { createSetupForm } from './setup-form.svelte.ts';
import { createTokens, type TokenInventory } from './tokens.svelte.ts';
import { holdsOneOf } from './typed-secrets.ts';
import { createWholePage } from './whole-page.svelte.ts';

/** All state of the app. It outlives the pages: what is typed on one is there when one comes back. */
export function createAppState() {
  const session = createSession();
  const builder = createBuilder();
  const lesson = createLesson();
  const setupForm = createSetupForm();
  const checklist = createChecklist();
  const searches = new Searches();
  const keys = new MaskedKeys();
  const inventory: TokenInventory = createTokens(undefined, (text) =>
    holdsOneOf(whole.secrets, text),
  );
  const whole = createWholePage({ session, builder, lesson, setupForm, inventory, searches });
  const forgetting = createForgetting({
    areKnown: () => whole.hasSecrets,
    forget: whole.forgetSecrets,
  });
  return {
    ...{ session, builder, lesson, setupForm, checklist, searches, inventory },
    ...{ keys, whole, forgetting },
  };
}

export type AppState = ReturnType<typeof createAppState>;
