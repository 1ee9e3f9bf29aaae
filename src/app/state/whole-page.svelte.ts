import { isNoAccount } from '../view/account.ts';
import type { Builder } from './builder.svelte.ts';
import type { Lessons } from './lesson.svelte.ts';
import { maskAll } from './mask-secrets.ts';
import type { Searches } from './searches.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { SetupForm } from './setup-form.svelte.ts';
import type { TokenInventory } from './tokens.svelte.ts';

interface Parts {
  readonly session: Session;
  readonly builder: Builder;
  readonly lesson: Lessons;
  readonly setupForm: SetupForm;
  readonly inventory: TokenInventory;
  readonly searches: Searches;
}

/** What concerns all that was typed, on whichever page. */
export function createWholePage({
  session,
  builder,
  lesson,
  setupForm,
  inventory,
  searches,
}: Parts) {
  const secrets = (): readonly string[] => [...session.secrets, ...lesson.secrets];
  return {
    /** All secrets that were typed or pasted. */
    get secrets() {
      return secrets();
    },
    get hasSecrets() {
      return secrets().length > 0 || inventory.hasPending;
    },
    /** Whether something was typed or pasted that is lost with the page; an example is not. */
    get isTyped() {
      return (
        session.isTyped ||
        lesson.isEdited ||
        inventory.isTyped ||
        searches.asked.answer !== '' ||
        !isNoAccount(setupForm.account)
      );
    },
    /** Empties everything but what is kept on the device; for a while it can be brought back. */
    clear: (): void => {
      const others = [builder, lesson, setupForm, inventory, searches].map((part) =>
        part.putAway(),
      );
      session.clear(() => {
        for (const bringBack of others) bringBack();
      });
    },
    /** Drops every secret, and what would bring one back. The case itself stays. */
    forgetSecrets: (): void => {
      const known = secrets();
      session.forgetSecrets(known);
      builder.forgetSecrets();
      lesson.forgetSecrets(known);
      inventory.forgetPending();
      setupForm.setAccount(maskAll(setupForm.account, known));
      searches.asked = maskAll(searches.asked, known);
    },
  };
}

export type WholePage = ReturnType<typeof createWholePage>;
