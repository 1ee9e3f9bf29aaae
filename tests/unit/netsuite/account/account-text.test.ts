import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../../support/any-text.ts';
import { readAccountText } from '../../../../src/engine/netsuite/account/read-account-text.ts';
import { accountPieces, repeated } from '../../../support/hostile.ts';

describe('an account is read in any form', () => {
  test.each<[typed: string, id: string, kind: string, certainty: string, notes: string[]]>([
    ['1234567', '1234567', 'Production', 'documented', []],
    ['123456', '123456', 'Production', 'documented', []],
    ['  1234567\n', '1234567', 'Production', 'documented', []],
    ['"1234567"', '1234567', 'Production', 'documented', []],
    ['“1234567”', '1234567', 'Production', 'documented', []],
    ['<1234567>,', '1234567', 'Production', 'documented', []],
    ['1234567_SB1', '1234567_SB1', 'Sandbox', 'documented', []],
    ['1234567-sb1', '1234567_SB1', 'Sandbox', 'documented', []],
    ['1234567_sb12', '1234567_SB12', 'Sandbox', 'documented', []],
    [' 1234567 sb1 ', '1234567_SB1', 'Sandbox', 'documented', ['account-separator']],
    ['1234567SB1', '1234567_SB1', 'Sandbox', 'documented', ['account-separator']],
    ['1234567-SB-1', '1234567_SB1', 'Sandbox', 'documented', ['account-separator']],
    ['1234567__SB1', '1234567_SB1', 'Sandbox', 'documented', ['account-separator']],
    ['1234567–SB1', '1234567_SB1', 'Sandbox', 'documented', ['account-dash']],
    ['1234567_SB', '1234567_SB', 'Sandbox', 'believed', ['account-doubtful']],
    ['123_SB1', '123_SB1', 'Sandbox', 'believed', ['account-doubtful']],
    ['1234567_RP', '1234567_RP', 'Release Preview', 'documented', []],
    ['1234567_RP1', '1234567_RP1', 'Release Preview', 'reported', ['account-doubtful']],
    ['tstdrv123456', 'TSTDRV123456', 'Test or developer', 'reported', []],
    [
      'TSTDRV123456_SB1',
      'TSTDRV123456_SB1',
      'Sandbox or Release Preview of a test account',
      'believed',
      ['account-doubtful'],
    ],
    ['TD1234567', 'TD1234567', 'Demo or test drive', 'believed', ['account-doubtful']],
    ['demo123', 'DEMO123', 'Demo', 'documented', ['account-doubtful']],
    ['ACCT1234567', 'ACCT1234567', 'Unknown', 'believed', ['account-doubtful']],
    ['1234567_TEST', '1234567_TEST', 'Unknown', 'believed', ['account-doubtful']],
    ['123', '123', 'Production', 'believed', ['account-doubtful']],
    ['123456789012', '123456789012', 'Production', 'believed', ['account-doubtful']],
    [
      '1234567\u00a0sb1',
      '1234567_SB1',
      'Sandbox',
      'documented',
      ['account-space', 'account-separator'],
    ],
    ['１２３４５６７＿ＳＢ１', '1234567_SB1', 'Sandbox', 'documented', ['account-full-width']],
    ['1234\u200b567', '1234567', 'Production', 'documented', ['account-invisible']],
    ['acct=1234567', '1234567', 'Production', 'documented', ['account-named']],
    ['realm="1234567_SB1"', '1234567_SB1', 'Sandbox', 'documented', ['account-named']],
    ['realm=“1234567_SB1”', '1234567_SB1', 'Sandbox', 'documented', ['account-named']],
    ['"accountId": "1234567-sb2",', '1234567_SB2', 'Sandbox', 'documented', ['account-named']],
    ['NETSUITE_ACCOUNT_ID=1234567', '1234567', 'Production', 'documented', ['account-named']],
    ['<ns:account>1234567</ns:account>', '1234567', 'Production', 'documented', ['account-named']],
    [
      'Authorization: OAuth realm="1234567", oauth_consumer_key="ab12", oauth_nonce="x"',
      '1234567',
      'Production',
      'documented',
      ['account-named'],
    ],
    ['Account ID 1234567', '1234567', 'Production', 'documented', ['account-word']],
    [
      'our account is 1234567_SB1, I think',
      '1234567_SB1',
      'Sandbox',
      'documented',
      ['account-in-words'],
    ],
    [
      '1234567 (sandbox)',
      '1234567',
      'Production',
      'documented',
      ['account-in-words', 'account-kind-in-words'],
    ],
    ['7654321 or 1234567', '7654321', 'Production', 'documented', ['account-in-words']],
    ['1234567.app.netsuite.com', '1234567', 'Production', 'documented', ['account-from-host']],
    [
      'https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer/5',
      '1234567_SB1',
      'Sandbox',
      'documented',
      ['account-from-host'],
    ],
    [
      'https://1234567_SB1.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=1&deploy=1',
      '1234567_SB1',
      'Sandbox',
      'documented',
      ['account-from-host', 'account-host-spelling'],
    ],
    [
      'https://TSTDRV123456.extforms.netsuite.com',
      'TSTDRV123456',
      'Test or developer',
      'reported',
      ['account-from-host', 'account-host-spelling'],
    ],
    [
      'https://rest.netsuite.com/rest/datacenterurls?account=1234567',
      '1234567',
      'Production',
      'documented',
      ['account-from-query'],
    ],
    [
      'https://system.netsuite.com/app/center/card.nl?compid=1234567_SB1&whence=',
      '1234567_SB1',
      'Sandbox',
      'documented',
      ['account-from-query'],
    ],
  ])('%j is %s', (typed, id, kindName, certainty, notes) => {
    const { account, notices } = readAccountText(typed);
    expect(account).toMatchObject({ id, kindName, certainty });
    expect(notices.map(({ code }) => code)).toEqual(notes);
  });

  test.each([
    ['""', 'account-empty'],
    ['Acme Ltd.', 'account-is-name'],
    ['company: Acme', 'account-is-name'],
    ['TSTDRV', 'account-incomplete'],
    ['jo@example.com', 'account-is-mail'],
    ['jo@netsuite.com', 'account-is-mail'],
    ['ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4', 'account-is-key'],
    ['1234567_ЅВ1', 'account-foreign-letters'],
    ['1234567/8', 'account-none'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 'account-none'],
    ['https://system.netsuite.com/app/center/card.nl', 'account-not-in-address'],
    ['https://rest.na1.netsuite.com/rest/roles', 'account-not-in-address'],
    ['suitetalk.api.netsuite.com', 'account-not-in-address'],
    ['www.netsuite.com', 'account-not-in-address'],
  ])('%j is none, and the reason is told', (typed, code) => {
    const { account, spelt, notices } = readAccountText(typed);
    expect(account).toBeUndefined();
    expect(spelt).toBe('');
    expect(notices.at(-1)).toMatchObject({ code, level: 'error' });
  });

  test.each(['', '  \n', ' \u200b '])('%j is nothing yet, and no mistake', (typed) => {
    const { account, notices } = readAccountText(typed);
    expect(account).toBeUndefined();
    expect(notices.at(-1)).toMatchObject({ code: 'account-empty', level: 'info' });
  });

  test('it is spelt for realm, SOAP and four hosts', () => {
    expect(readAccountText('tstdrv123456-sb1').account).toMatchObject({
      id: 'TSTDRV123456_SB1',
      hosts: {
        suitetalk: 'tstdrv123456-sb1.suitetalk.api.netsuite.com',
        restlets: 'tstdrv123456-sb1.restlets.api.netsuite.com',
        app: 'tstdrv123456-sb1.app.netsuite.com',
        extforms: 'tstdrv123456-sb1.extforms.netsuite.com',
      },
    });
  });
});

test('what may be a secret is never repeated', () => {
  const secret = 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5';
  for (const text of [secret, `account=${secret}`, `"${secret}"`, `x ${secret}`]) {
    expect(JSON.stringify(readAccountText(text))).not.toContain(secret.slice(0, 12));
  }
});

test('no text makes it throw, and an ID that was read is read again as the same', () => {
  const parts = [
    '1234567',
    '_',
    '-',
    ' ',
    'SB',
    'rp',
    '1',
    'TSTDRV',
    '.app.netsuite.com',
    '"',
    '=',
  ];
  const texts = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 60 }),
    fc
      .array(
        fc.oneof(fc.constantFrom(...parts, 'https://', 'realm', '\u00a0', '/', '?c='), fc.string()),
      )
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { account } = readAccountText(text);
      if (account !== undefined) expect(readAccountText(account.id).account?.id).toBe(account.id);
    }),
    { numRuns: 5_000 },
  );
});

test.each(accountPieces)(
  'of a megabyte of %j at most the account that it holds is read',
  (piece) => {
    expect(readAccountText(repeated(piece, 1_000_000)).account?.id ?? '').toMatch(/^(?:1234567)?$/);
  },
);
