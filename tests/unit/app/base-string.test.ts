import { describe, expect, it, vi } from 'vitest';
import { examples } from '../../../src/app/state/examples.ts';
import { createSession, type Session } from '../../../src/app/state/session.svelte.ts';
import { baseStringProof, firstDifference } from '../../../src/app/view/base-string.ts';
import { diagnosedRows } from '../../../src/app/view/stages.ts';
import { deeply } from '../../support/depth.ts';
import { flat } from '../../../src/engine/model/index.ts';
import type { BaseStringDiagnosis } from '../../../src/engine/diagnose/index.ts';

const restlet = examples.find(({ id }) => id === 'restlet')?.fields ?? {};
const noSecrets = { ...restlet, consumerSecret: '', tokenSecret: '' };

/** The session when its base string has been compared. */
async function compared(session: Session): Promise<BaseStringDiagnosis> {
  const base = await vi.waitFor(
    () => {
      const found = session.outcome?.diagnosis?.baseString;
      if (found === undefined) throw new Error('not compared yet');
      return found;
    },
    { timeout: 30_000 },
  );
  return base;
}

async function rightBaseString(): Promise<string> {
  const session = createSession();
  session.load(restlet);
  await vi.waitFor(() => {
    expect(session.outcome?.diagnosis?.verdict).toBe('match');
  });
  return flat(session.outcome?.right.stages.baseString ?? []);
}

describe('the field of the base string', () => {
  it('is filled by a paste, forgotten by a clear, and comes back', async () => {
    const base = await rightBaseString();
    const session = createSession();
    session.load(noSecrets);
    session.takePaste(`Base string: ${base}`);
    expect(session.fields.baseString).toBe(base);
    expect(session.fields.header).toBe(restlet.header);
    expect(session.paste.recognised).toEqual(['Base string']);
    expect((await compared(session)).verdict).toBe('same');
    session.clear();
    expect(session.fields.baseString).toBe('');
    session.undoClear();
    expect(session.fields.baseString).toBe(base);
  });

  it('leaves a verdict that is known at once where it is, and adds its own', async () => {
    const session = createSession();
    session.load({ ...restlet, baseString: await rightBaseString() });
    expect(await compared(session)).toMatchObject({ verdict: 'same', signed: 'yes' });
    expect(session.outcome?.diagnosis?.verdict).toBe('match');
    expect(session.outcome?.client).toBeUndefined();
  });
});

describe('where the client first differs', () => {
  const changes: readonly (readonly [string, string, string])[] = [
    ['POST&', 'PATCH2&', 'HTTP method: `PATCH2` instead of `POST`'],
    [
      'restlet.nl',
      'other.nl',
      'Base string URI: `https://123456.restlets.api.netsuite.com/app/site/hosting/other.nl` instead of `https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl`',
    ],
    [
      'customParam%3DsomeValue',
      'customParam%3Dnothing',
      'Parameter `customParam`: signed as `nothing`',
    ],
    // What no mistake makes is compared to the end, which takes seconds.
    ...deeply<readonly [string, string, string]>(
      ['%26script%3D6', '', 'Parameter `script`: not signed'],
      [
        '%26script%3D6',
        '%26script%3D6%26zzz%3D1',
        'Parameter `zzz`: signed, and not part of the request',
      ],
    ),
  ];
  it.each(changes)('%s → %s', async (from, to, words) => {
    const session = createSession();
    session.load({ ...noSecrets, baseString: (await rightBaseString()).replace(from, to) });
    expect((await compared(session)).verdict).not.toBe('same');
    if (session.outcome === undefined) throw new Error('no outcome');
    const rows = diagnosedRows(session.outcome);
    expect(firstDifference(rows)).toBe(words);
    expect(rows.find(({ diverges }) => diverges === 'origin')).toBeDefined();
  });

  it('is nowhere when nothing differs', async () => {
    const session = createSession();
    session.load({ ...noSecrets, baseString: await rightBaseString() });
    await compared(session);
    if (session.outcome === undefined) throw new Error('no outcome');
    expect(firstDifference(diagnosedRows(session.outcome))).toBe('');
  });
});

it('says another thing for each outcome', () => {
  const base = { recipes: [], afterwards: [] };
  const outcomes = (['same', 'different'] as const).flatMap((verdict) =>
    (['yes', 'no', 'unknown'] as const).map((signed) => ({ ...base, verdict, signed })),
  );
  const words = outcomes.map((one) => baseStringProof(one, 'unexplained'));
  // Without secrets it is the same for both.
  expect(new Set(words).size).toBe(5);
  const [, first] = outcomes;
  if (first === undefined) throw new Error('no outcome');
  expect(baseStringProof(first, 'match')).toContain('another call');
});
