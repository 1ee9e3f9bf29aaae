import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, type Parsed } from '../../../src/engine/index.ts';

/** A paste as some tool prints it, and what is to be understood of it. */
interface Fixture {
  /** Where the tool's own form is documented, or was seen. */
  readonly source: string;
  readonly note?: string;
  /** Joined by line feeds, or, if `crlf`, as Windows does. */
  readonly lines: readonly string[];
  readonly crlf?: boolean;
  readonly expect: {
    readonly recognised?: readonly string[];
    /** What each request says at least; `null` for what it must not say. */
    readonly requests?: readonly Readonly<Record<string, unknown>>[];
    readonly response?: Readonly<Record<string, unknown>>;
    /** By field. */
    readonly credentials?: Readonly<Record<string, string>>;
    /** The fields that are guesses. */
    readonly guesses?: readonly string[];
    readonly baseString?: string;
    /** The codes, in their order, all of them. */
    readonly notices?: readonly string[];
  };
}

const folder = join(import.meta.dirname, '../../fixtures/pastes');
const formats = readdirSync(folder);

function textOf({ lines, crlf }: Fixture): string {
  return lines.join(crlf === true ? '\r\n' : '\n');
}

function credentialsOf({ credentials }: Parsed) {
  return Object.fromEntries(credentials.map(({ field, value }) => [field, value]));
}

describe.each(formats)('pastes: %s', (format) => {
  const names = readdirSync(join(folder, format));

  it.each(names)('%s', (name) => {
    const fixture = JSON.parse(readFileSync(join(folder, format, name), 'utf8')) as Fixture;
    expect(fixture.source).toMatch(/^https:\/\/|^[A-Z]/);
    const parsed = parse(textOf(fixture));
    const { recognised, requests, response, credentials, guesses, baseString, notices } =
      fixture.expect;
    if (recognised) expect(parsed.recognised).toEqual(recognised);
    if (requests) {
      expect(parsed.requests).toHaveLength(requests.length);
      requests.forEach((request, at) => {
        for (const [part, value] of Object.entries(request)) {
          expect({ [part]: parsed.requests[at]?.[part as 'url'] ?? null }).toMatchObject({
            [part]: value,
          });
        }
      });
    }
    if (response)
      expect(
        parsed.requests.find(({ response: one }) => one)?.response ?? parsed.response,
      ).toMatchObject(response);
    if (credentials) expect(credentialsOf(parsed)).toEqual(credentials);
    if (guesses)
      expect(parsed.credentials.filter(({ isGuess }) => isGuess).map(({ field }) => field)).toEqual(
        guesses,
      );
    if (baseString !== undefined) expect(parsed.baseString).toBe(baseString);
    if (notices) expect(parsed.notices.map(({ code }) => code)).toEqual(notices);
    for (const { field, value, raw, span } of parsed.credentials) {
      const stood = textOf(fixture).slice(span.start, span.end);
      expect({ [field]: stood }).toEqual({ [field]: raw ?? value });
    }
  });
});
