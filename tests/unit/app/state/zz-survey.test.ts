import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { it, vi } from 'vitest';
import { createSession } from '../../../../src/app/state/session.svelte.ts';
it('survey', async () => {
  const dir = '/work/shared/pastes/';
  const out: string[] = [];
  for (const f of readdirSync(dir)) {
    const d = JSON.parse(readFileSync(dir + f, 'utf8'));
    const s = createSession();
    const c = d.credentials ?? {};
    s.addPaste(d.paste ?? d.text);
    s.update({ consumerSecret: c.consumerSecret ?? s.fields.consumerSecret, tokenSecret: c.tokenSecret ?? s.fields.tokenSecret });
    await vi.waitFor(() => { if (s.status !== 'done') throw new Error(s.status); }, { timeout: 100000 });
    const g = s.outcome?.diagnosis;
    out.push(`${f} expect=${JSON.stringify(d.expect)} got=${g?.verdict} ${g?.assumedMethod ?? ''} ${g?.verdict === 'explained' ? JSON.stringify(g.recipes[0]) : ''} ${g?.verdict === 'incomplete' ? JSON.stringify(g.missing) + s.doubts.map((x) => x.kind) : ''} origins=${s.origins.url}/${s.origins.method} err=${s.outcome?.findings.filter((x) => x.level === 'error').map((x) => x.code)}`);
  }
  writeFileSync('/tmp/survey.txt', out.join('\n'));
}, 600000);
