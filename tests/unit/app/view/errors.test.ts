import { describe, expect, test } from 'vitest';
import {
  answersTo,
  causeRow,
  errorAt,
  errorsBy,
  errorsFor,
  errorsFixedBy,
  hrefOf,
  readAnswer,
} from '../../../../src/app/view/errors.ts';
import { faultAt } from '../../../../src/app/view/faults.ts';
import { placeIn } from '../../../support/place.ts';
import { catalogue } from '../../../../src/engine/index.ts';
import { errors } from '../../../../src/engine/netsuite/errors/index.ts';

describe('links', () => {
  test.each(errors.map((error) => [error.code, error] as const))(
    '%s leads to pages that are there, and each of them leads back',
    (code, error) => {
      expect(errorAt(placeIn(hrefOf(code)).rest)).toBe(error);
      for (const cause of error.causes) {
        const { page, rest } = placeIn(causeRow(cause).href);
        if (page === 'errors') {
          expect(errorAt(rest)?.code).toBe(cause.of);
          expect(errorsBy(cause.of)).toContain(error);
        } else {
          const fault = faultAt(rest)?.fault;
          expect(fault?.id).toBe(cause.of);
          expect(fault && answersTo(fault)).toContain(error);
        }
      }
      for (const step of error.steps ?? []) expect(errorsFixedBy(step)).toContain(error);
    },
  );

  test('every fault that changes the signature leads to what the Login Audit Trail says of it', () => {
    const wrong = errorAt('InvalidSignature');
    for (const fault of catalogue.filter(({ kind }) => kind === 'step'))
      expect(answersTo(fault)).toContain(wrong);
  });

  test('codes that differ only by case are two pages', () => {
    expect(errorAt('invalid_request')).not.toBe(errorAt('INVALID_REQUEST'));
    expect(errorAt('no-such')).toBeUndefined();
  });

  test('another spelling of a code leads to its page', () => {
    expect(errorAt('NonceUsed')?.code).toBe('nonce_used');
    expect(errorAt('invalidsignature')?.code).toBe('InvalidSignature');
    expect(errorAt('Invalid_Request')?.code).toMatch(/^invalid_request$/i);
  });
});

describe('the list', () => {
  const codes = (words: string) =>
    errorsFor(words).flatMap(({ errors: found }) => found.map(({ error: { code } }) => code));

  test('says nothing beside an error that its code or its heading says', () => {
    const rows = errorsFor('').flatMap(({ errors: found }) => found);
    const whereIs = (code: string) => rows.find(({ error }) => error.code === code)?.where;
    expect(whereIs('INVALID_LOGIN')).toBe('401');
    expect(whereIs('404')).toBe('REST');
    expect(whereIs('InvalidSignature')).toBe('');
    expect(whereIs('temporary_locked')).toBe('SOAP');
    expect(whereIs('ip-rules')).toBe('');
  });

  test('has every error once', () => {
    expect(codes('').sort()).toEqual(errors.map(({ code }) => code).sort());
  });

  test.each([
    ['429', 'CONCURRENCY_LIMIT_EXCEEDED'],
    ['noncerejected', 'nonce_rejected'],
    ['token  REVOKED', 'token_rejected'],
  ])('finds by %s the error %s', (words, code) => {
    expect(codes(words)).toContain(code);
  });
});

describe('an answer', () => {
  test.each([
    ['InvalidSignature', 'The signature is wrong.', 'wrong'],
    ['HTTP/1.1 404\n{"o:errorCode":"NONEXISTENT_ID"}', 'There is no such record.', 'right'],
    ['Invalid login attempt.', 'The login was refused.', 'maybe'],
    ['11/25/2026 10:12 am\ta@example.com\tSuccess\t203.0.113.7', 'The login passed.', 'right'],
    ['11/25/2026 10:12 am\ta@example.com\tFailure\t203.0.113.7', /name no reason/, undefined],
    ['hello', /Nothing here was recognised/, undefined],
  ])('%j is told as %s', (text, headline, signature) => {
    const read = readAnswer(text);
    expect(read?.headline).toEqual(
      typeof headline === 'string' ? headline : expect.stringMatching(headline),
    );
    expect(read?.signature).toBe(signature);
  });

  test('of rows with several reasons the commonest comes first', () => {
    const row = (detail: string) => `11/25/2026 10:12 am\tshop\tFailure\t203.0.113.7\t${detail}`;
    const rows = ['nonce_used', 'InvalidTimestamp', 'InvalidTimestamp'].map(row).join('\n');
    const read = readAnswer(rows);
    expect(read?.rows).toHaveLength(3);
    expect(read?.named.map(({ error }) => error.code)).toEqual(['InvalidTimestamp', 'nonce_used']);
  });

  test('with a signed request beside it can be checked in Debug; nothing is no answer', () => {
    expect(readAnswer('Authorization: OAuth oauth_token="1"\n\nHTTP/1.1 401')?.hasRequest).toBe(
      true,
    );
    expect(readAnswer('InvalidSignature')?.hasRequest).toBe(false);
    expect(readAnswer(' \n')).toBeUndefined();
  });
});
