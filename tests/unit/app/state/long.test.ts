import { describe, expect, it, vi } from 'vitest';
import { examples } from '../../../../src/app/state/examples.ts';
import { createSession } from '../../../../src/app/state/session.svelte.ts';
import { mostShown } from '../../../../src/app/state/paste-to-fields.ts';
import { createDiagnoser, type Diagnoser } from '../../../../src/worker/client.ts';

const restlet = examples.find(({ id }) => id === 'restlet')?.fields ?? {};
/** A body is not signed, and so the verdict stays what it is. */
const body = 'a line\n'.repeat(10_000);
const nothing = () => undefined;
const quiet = { cancel: nothing, hold: nothing, goOn: nothing };
const until = (check: () => void) => vi.waitFor(check, { timeout: 30_000, interval: 20 });

/** A diagnoser that notes what goes to the worker; in Node all of it is done here. */
function noted() {
  const asked: string[] = [];
  const real = createDiagnoser();
  const diagnoser: Diagnoser = {
    ...real,
    read(text, now) {
      asked.push('read');
      return real.read(text, now);
    },
    parse(text) {
      asked.push('parse');
      return real.parse(text);
    },
  };
  return { asked, session: createSession(diagnoser) };
}

describe('a long case', () => {
  it('is read by the worker, and says so meanwhile', async () => {
    const { asked, session } = noted();
    session.load({ ...restlet, body });
    expect([session.status, session.outcome]).toEqual(['reading', undefined]);
    await until(() => expect(session.outcome?.isCut).toBe(true));
    expect(asked).toContain('read');
    expect(session.outcome?.diagnosis?.verdict).toBe('match');
    expect(session.fields.body).toBe(body);
  });

  it('fills account and keys as a short one does, and a short one never asks the worker', async () => {
    const { asked, session } = noted();
    const { account, consumerKey, token, ...rest } = restlet;
    session.load(rest);
    expect(session.fields).toMatchObject({ account, consumerKey, token });
    expect(asked).toEqual([]);
    session.load({ ...rest, body });
    expect(session.fields.account).toBe('');
    await until(() => expect(session.fields).toMatchObject({ account, consumerKey, token }));
  });
});

describe('a long paste', () => {
  const header = `Authorization: ${restlet.header ?? ''}`;
  const paste = `${header}\n${'\n'.repeat(mostShown)}`;

  it('is read by the worker, shown in part, and fills the fields', async () => {
    const { asked, session } = noted();
    session.takePaste(paste);
    expect([session.status, session.pasteStatus]).toEqual(['reading', 'reading']);
    await until(() => expect(session.fields.header).toBe(header));
    expect(asked[0]).toBe('parse');
    expect(session.paste.isCut).toBe(true);
    expect(session.fields.paste.length).toBeLessThan(mostShown / 10);
    expect(session.paste.joined).toContain('the beginning is shown');
  });

  it('followed by a shorter one counts no more', async () => {
    const { session } = noted();
    session.takePaste(paste);
    session.takePaste('consumer_key=abc');
    expect(session.pasteStatus).toBe('idle');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(session.fields.header).toBe('');
  });

  it('that could not be read says so, keeps the fields, and can be tried again', async () => {
    const real = createDiagnoser();
    let isBroken = true;
    const session = createSession({
      ...real,
      parse: (text) =>
        isBroken
          ? { result: Promise.reject(new Error('worker-lost')), ...quiet }
          : real.parse(text),
    });
    session.update({ consumerKey: 'typed' });
    session.takePaste(paste);
    await until(() => expect(session.pasteStatus).toBe('failed'));
    expect(session.fields.consumerKey).toBe('typed');
    isBroken = false;
    session.retryPaste();
    await until(() => expect(session.fields.header).toBe(header));
  });

  it('beside one that the box shows in part leaves what is in the fields', async () => {
    const { session } = noted();
    session.takePaste(paste);
    await until(() => expect(session.paste.isCut).toBe(true));
    session.addPaste('consumer_secret=0123456789');
    expect(session.fields).toMatchObject({ header, consumerSecret: '0123456789' });
  });
});
