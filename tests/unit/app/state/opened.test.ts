import { expect, test } from 'vitest';
import { emptyCase } from '../../../../src/app/state/case.ts';
import { caseWithout } from '../../../../src/app/state/forget-secrets.ts';
import {
  createSession,
  type Opened,
  type Session,
} from '../../../../src/app/state/session.svelte.ts';
import { emptyFields } from '../../../../src/app/view/fields.ts';
import { judged } from '../../../support/judged-session.ts';
import { rightExchange } from '../../../support/right-exchange.ts';

const { method, url, header, credentials } = rightExchange({ seed: 1 });
const { consumerSecret, tokenSecret } = credentials;
const claimed = [['param-query-missing']];
const link: Opened = { fields: { method, url, header }, origin: 'link', claimed };

function opened(): Session {
  const session = createSession();
  session.open('#/c/x', link);
  return session;
}

test('what a link claims is kept apart from what is found here', async () => {
  const session = opened();
  expect(session.claimed).toEqual(claimed);
  expect(await judged(session)).toMatchObject({ verdict: 'incomplete', errors: [] });
  session.update({ consumerSecret, tokenSecret });
  expect(await judged(session)).toMatchObject({ verdict: 'match' });
});

test.each<[string, (session: Session) => void]>([
  ['another URL', (session) => session.update({ url: `${url}&x=1` })],
  ['another header', (session) => session.update({ header: header.replace('OAuth', 'oauth') })],
  ['an example', (session) => session.load({ url, header, method })],
  ['another request that is pasted', (session) => session.addPaste('GET https://a.example/?b=c')],
  ['an empty page', (session) => session.clear()],
])('what a link claims is not told of %s', (_, edit) => {
  const session = opened();
  edit(session);
  expect(session.claimed).toEqual([]);
});

test.each<[string, (session: Session) => void]>([
  ['a secret is typed', (session) => session.update({ consumerSecret: 'x' })],
  ['something is pasted', (session) => session.addPaste('CONSUMER_SECRET=abc')],
  ['somebody types into the paste box', (session) => session.takePaste('x', true)],
  ['all is cleared', (session) => session.clear()],
  ['loading is undone', (session) => session.undoClear()],
  ['an example is loaded', (session) => session.load({ url })],
  ['secrets are forgotten', (session) => session.forgetSecrets([])],
])('the address of a case is its own until %s', (_, edit) => {
  const session = createSession();
  session.update({ url: 'https://before.example/' });
  expect(session.openedFrom).toBe('');
  session.open('#/c/x', link);
  expect(session.openedFrom).toBe('#/c/x');
  edit(session);
  expect(session.openedFrom).toBe('');
});

test('a secret in the request of a link is forgotten in what its claim is of, too', () => {
  const secret = 'abc-secret-123';
  const fields = { ...emptyFields, url: `https://a/?x=${secret}` };
  const left = caseWithout({ ...emptyCase, fields, claim: { claimed, of: fields } }, [secret]);
  expect(JSON.stringify(left)).not.toContain(secret);
  expect(left.claim).toEqual({ claimed, of: left.fields });
});
