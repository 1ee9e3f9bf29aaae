import { describe, expect, test } from 'vitest';
import {
  afterRotation,
  hasRotated,
  migrate,
  migrationGuide,
  migrationSteps,
  rotate,
  rotationGuide,
  rotationSteps,
  type TokenRecord,
} from '../../../src/inventory/index.ts';
import { today, tokenWith, usual } from './support.ts';

describe('a rotation', () => {
  test('goes by its steps, one after the other', () => {
    let token = usual;
    for (const step of rotationSteps) {
      const next = rotate(token, step, true);
      if ('refused' in next) throw new Error(next.refused);
      token = next.token;
      expect(token.rotation).toBe(step);
    }
  });

  test.each(
    rotationSteps.flatMap((step, at) =>
      rotationSteps.slice(0, at).map((done) => [step, done] as const),
    ),
  )(
    'is not marked %s while the step before it is not done, as after %s, but for the next one',
    (step, done) => {
      const isNext = rotationSteps.indexOf(step) === rotationSteps.indexOf(done) + 1;
      expect('refused' in rotate(tokenWith({ rotation: done }), step, true)).toBe(!isNext);
    },
  );

  test('never has the old token revoked before a call with the new one worked', () => {
    for (const rotation of ['', 'created', 'installed'] as const) {
      expect(rotate(tokenWith({ rotation }), 'revoked', true)).toEqual({
        refused: expect.stringMatching(
          /no call with the new token has been seen to work/,
        ) as string,
      });
    }
  });

  test('goes back to before a step that was not done after all', () => {
    expect(rotate(tokenWith({ rotation: 'verified' }), 'installed', false)).toEqual({
      token: tokenWith({ rotation: 'created' }),
    });
    expect(rotate(tokenWith({ rotation: 'created' }), 'created', false)).toEqual({ token: usual });
  });

  test('marked once more stays where it is', () => {
    const token = tokenWith({ rotation: 'verified' });
    expect(rotate(token, 'created', true)).toEqual({ token });
    expect(hasRotated(token, 'created')).toBe(true);
    expect(hasRotated(token, 'revoked')).toBe(false);
  });

  test('ends with the record of the new token', () => {
    expect(afterRotation(tokenWith({ rotation: 'revoked' }), '0a1b', today, 180)).toEqual(
      tokenWith({ token: '0a1b', created: today, lastUsed: today, nextRotation: '2027-05-24' }),
    );
  });

  test('leaves an inactive token inactive; in the place of a revoked one stands one in use', () => {
    const statusAfter = (status: TokenRecord['status']) =>
      afterRotation(tokenWith({ status, rotation: 'revoked' }), '0a1b', today, 180).status;
    expect(statusAfter('inactive')).toBe('inactive');
    expect(statusAfter('revoked')).toBe('active');
  });
});

test('a migration keeps which of its steps are done, in their order', () => {
  const done = migrate(migrate(usual, 'mapping', true), 'record', true);
  expect(done.migration).toEqual(['record', 'mapping']);
  expect(migrate(done, 'record', false).migration).toEqual(['mapping']);
});

test('each step of a record has its text in the guides, in the same order', () => {
  expect(rotationGuide.map(({ id }) => id)).toEqual(rotationSteps);
  expect(migrationGuide.map(({ id }) => id)).toEqual(migrationSteps);
});
