import { vi } from 'vitest';
import { createSession, type Session } from '../../src/app/state/session.svelte.ts';

/** Waits until a session has judged its case, and gives what the page would show of it. */
export async function judged(session: Session) {
  await until(session, () => session.status === 'done');
  return shownOf(session);
}

/** The same, but for a search: a signature that is not right is not searched for. */
export async function judgedAtOnce(session: Session) {
  await until(session, () => session.status !== 'reading');
  const shown = shownOf(session);
  session.clear();
  return shown;
}

function until(session: Session, isReached: () => boolean): Promise<void> {
  return vi.waitFor(
    () => {
      if (!session.isCurrent || !isReached()) throw new Error(session.status);
    },
    { timeout: 60_000, interval: 1 },
  );
}

function shownOf(session: Session) {
  const diagnosis = session.outcome?.diagnosis;
  return {
    /** `undefined` where the signature is not right, and a search began. */
    verdict: diagnosis?.verdict,
    assumedMethod: diagnosis?.assumedMethod,
    missing: diagnosis?.verdict === 'incomplete' ? diagnosis.missing : [],
    doubts: session.doubts.map(({ kind }) => kind),
    errors: (session.outcome?.findings ?? [])
      .filter(({ level }) => level === 'error')
      .map(({ code }) => code),
  };
}

/** A session with its secrets typed, into which a text is pasted. */
export function sessionWith(
  text: string,
  secrets: { readonly consumerSecret: string; readonly tokenSecret: string },
): Session {
  const session = createSession();
  session.addPaste(text);
  session.update({ consumerSecret: secrets.consumerSecret, tokenSecret: secrets.tokenSecret });
  return session;
}
