import { describe, expect, it } from 'vitest';
import { likeliestReason, nextSteps, type Unknown } from '../../../../src/app/view/next-steps.ts';

const unknown: Unknown = {
  ...{ tried: {}, soap: false, lacksBody: false },
  ...{ probe: undefined, base: undefined },
};
const ids = (some: Partial<Unknown>): readonly string[] =>
  nextSteps({ ...unknown, ...some }).map(({ id }) => id);

describe('what to do when nothing explains a signature', () => {
  it('begins with the secrets, which look like an unknown mistake when they are wrong', () => {
    expect(ids({})).toEqual(['secrets', 'base-string', 'other-secrets', 'url']);
    expect(likeliestReason(unknown)).toContain('secrets');
  });

  it('asks for the body first, where one may have been sent', () => {
    expect(ids({ lacksBody: true }).slice(0, 3)).toEqual(['body', 'secrets', 'base-string']);
    expect(likeliestReason({ ...unknown, lacksBody: true })).toContain('body');
  });

  it('doubts no secret once they are proved to be right', () => {
    const base = { signed: 'yes' } as const;
    expect(ids({ base })).toEqual(['url']);
    expect(likeliestReason({ ...unknown, base })).toContain('secrets are right');
  });

  it('offers a test request only where it makes more visible, and the method where it is not stated', () => {
    const probe = { url: 'https://a.example/', titles: ['A mistake'] };
    expect(ids({ probe })).toContain('probe');
    expect(ids({ probe: { ...probe, titles: [] } })).not.toContain('probe');
    expect(ids({ tried: { methods: ['POST', 'GET'] } })).toContain('method');
  });
});
