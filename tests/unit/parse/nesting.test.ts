import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/engine/index.ts';
import { readStored, readFile } from '../../../src/inventory/index.ts';

const deep = 100_000;
const nested = (open: string, inner: string, close: string): string =>
  open.repeat(deep) + inner + close.repeat(deep);
const passport = (inner: string): string =>
  `<soapenv:Envelope><soapenv:Header><tokenPassport>${inner}</tokenPassport></soapenv:Header></soapenv:Envelope>`;
const lists = nested('[', '', ']');

const texts: readonly (readonly [name: string, text: string])[] = [
  ['lists', lists],
  ['lists that never close', '['.repeat(deep)],
  ['objects', nested('{"a":', '1', '}')],
  ['elements', nested('<a>', '', '</a>')],
  [
    'folders of a Postman collection',
    `{"info":{"schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":${nested('[{"item":', '[]', '}]')}}`,
  ],
  [
    'parameters of an n8n node',
    `{"nodes":[{"type":"n8n-nodes-base.httpRequest","parameters":${nested('{"a":', '1', '}')}}],"connections":{}}`,
  ],
  [
    'headers of a HAR',
    `{"log":{"entries":[{"request":{"method":"GET","url":"https://a","headers":${lists}}}]}}`,
  ],
  ['elements of a TokenPassport', passport(nested('<a>', '', '</a>'))],
  ['elements of a TokenPassport that never close', passport('<a>'.repeat(deep))],
];

describe('a hundred thousand brackets, one in another,', () => {
  test.each(texts)('of %s are read without an error', (_, text) => {
    const { recognised, notices } = parse(text);
    expect(recognised.length + notices.length).toBeGreaterThan(0);
  });

  test.each(texts.slice(0, 4))('of %s are refused, and it is said why', (_, text) => {
    expect(parse(text).notices).toMatchObject([
      { code: 'paste-nested', message: expect.stringMatching(/more than 200 deep/) as string },
    ]);
  });

  test('in an inventory are refused, from a file or from the device', () => {
    const stored = `{"schemaVersion":2,"tokens":[{"notes":${lists}}]}`;
    expect(readFile(stored)).toHaveProperty(
      'refused',
      'This JSON is nested deeper than any inventory. Nothing was changed.',
    );
    expect(readStored(JSON.parse(stored))).toHaveProperty(
      'refused',
      'Token 1: it is nested deeper than any token of this page. Nothing was changed.',
    );
    const text = JSON.stringify({ schemaVersion: 2, tokens: [{ notes: '["\\'.repeat(9_000) }] });
    expect(readFile(text)).toHaveProperty('rows.length', 1);
  });
});

describe('entities that an envelope declares', () => {
  const entities = Array.from(
    { length: 30 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  );
  const bomb = `<!DOCTYPE lolz [<!ENTITY l0 "lol">${entities.join('')}]>`;

  test('are not put in, however much they would grow, and it is said', () => {
    const { notices, requests } = parse(
      `<?xml version="1.0"?>${bomb}${passport('<account>&l30;</account>')}`,
    );
    expect(notices.map(({ code }) => code)).toContain('soap-entities');
    expect(requests[0]?.body).toContain('<account>&l30;</account>');
  });

  test('of a file are not asked for', () => {
    const text = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${passport('<account>&x;</account>')}`;
    expect(parse(text).notices.map(({ code }) => code)).toContain('soap-entities');
  });

  test('are not spoken of where there are none', () => {
    const { notices } = parse(passport('<account>1</account>'));
    expect(notices.map(({ code }) => code)).not.toContain('soap-entities');
  });
});
