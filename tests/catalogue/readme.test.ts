import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { stepFaults } from '../../src/engine/faults/steps.ts';
import { topics } from '../../src/engine/faults/seeing/topics.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const section = readme.split(/^## /m).find((text) => text.startsWith('What it finds today')) ?? '';
// Prettier puts a backslash before what Markdown might take for emphasis.
const items = [...section.matchAll(/^- (.+)$/gm)].map(([, text = '']) => text.replaceAll('\\', ''));

it('the README lists every fault that changes the signature, by title, and no other', () => {
  const listed = items.filter((item) => !item.startsWith('**'));
  expect(listed.sort()).toEqual(stepFaults.map(({ title }) => title).sort());
});

it('the README names every topic that is checked', () => {
  const named = items.flatMap((item) => /^\*\*(.+?)\*\*/.exec(item)?.[1] ?? []);
  expect(named).toEqual(topics.map(({ label }) => label));
});
