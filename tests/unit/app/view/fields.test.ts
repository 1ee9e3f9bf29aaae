import { describe, expect, test } from 'vitest';
import { emptyCase } from '../../../../src/app/state/case.ts';
import { caseWithout } from '../../../../src/app/state/forget-secrets.ts';
import {
  emptyFields,
  fieldNames,
  fieldsByName,
  givenText,
  labelOf,
  secretsByKey,
} from '../../../../src/app/view/fields.ts';
import { readLink, linkFor } from '../../../../src/app/view/link.ts';
import { materialOf, redacted, redactionFor } from '../../../../src/app/view/material.ts';
import { textsIn } from '../../../../src/worker/size.ts';

const text = 'zq7-marked-text-81';
const linked = fieldNames.filter((name) => fieldsByName[name].inLink !== undefined);
const secret = fieldNames.filter((name) => fieldsByName[name].holds === 'secret');

test('each field stands in a place of its own in the list of a link, and none is free', () => {
  const places = linked.map((name) => fieldsByName[name].inLink ?? -1).sort((a, b) => a - b);
  expect(places).toEqual(linked.map((_, at) => at));
});

test('each field that is given in a form has an accessible name that no other has', () => {
  const labels = fieldNames.map(labelOf);
  expect(new Set(labels).size).toBe(labels.length);
  for (const label of labels) expect(label).toMatch(/^[A-Z]/);
});

test('each secret is a secret of a key, or one of a list', () => {
  const owned = secretsByKey.map(([, name]) => name as string);
  for (const name of secret) expect(owned.includes(name)).toBe(!fieldsByName[name].isList);
});

describe.each(fieldNames)('the field %s', (name) => {
  const fields = { ...emptyFields, [name]: text };

  test('is in the case that the engine reads, unless it is the paste', () => {
    const isRead = textsIn(givenText(fields)).some((one) => one.includes(text));
    expect(isRead).toBe(fieldsByName[name].part !== 'paste');
  });

  test('is searched for secrets', () => {
    expect(textsIn(materialOf(fields)).some((one) => one.includes(text))).toBe(true);
  });
});

describe.each(secret)('the secret %s', (name) => {
  const fields = { ...emptyFields, [name]: text, body: `a=${text}`, contentType: text };

  test('leaves the page nowhere: not by a link, a report or as it is', async () => {
    const redaction = redactionFor(fields);
    expect(redacted(name, text, redaction)).toBe('');
    const made = await linkFor(fields, redaction);
    const hash = 'hash' in made ? made.hash : '';
    expect(JSON.stringify(await readLink(hash.slice('#/c/'.length)))).not.toContain(text);
  });

  test('is forgotten, and masked in every text', () => {
    const left = caseWithout({ ...emptyCase, fields, origins: { [name]: 'typed' } }, [text]);
    expect(JSON.stringify(left)).not.toContain(text);
    expect(left.origins).toEqual({});
  });
});
