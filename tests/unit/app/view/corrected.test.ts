import { expect, test } from 'vitest';
import { readCase, trace } from '../../../../src/engine/index.ts';
import { diagnoseWithoutSearch } from '../../../../src/engine/diagnose/index.ts';
import { examples } from '../../../../src/app/state/examples.ts';
import { emptyFields, givenText, type Fields } from '../../../../src/app/view/fields.ts';
import { correctedCopy, proofOf } from '../../../../src/app/view/proof.ts';

const failing: Fields = { ...emptyFields, ...examples[0]?.fields };

/** What is offered of the page's first example, with its header and its URL changed. */
async function offered(change: (text: string) => string, changeUrl = (url: string) => url) {
  const fields = { ...failing, header: change(failing.header), url: changeUrl(failing.url) };
  const read = readCase(givenText(fields));
  const right = await trace(read.given);
  const diagnosis = await diagnoseWithoutSearch(read.given, read.notices, undefined);
  return correctedCopy(proofOf({ read, right, diagnosis, client: undefined }));
}

const withRealm = (realm: string) => (header: string) =>
  header.replace(/realm="[^"]*"/, `realm="${realm}"`);
const ofSandbox = (url: string) => url.replace('123456.', '123456-sb1.');

test('the corrected header did not say what it keeps', async () => {
  const copy = await offered((header) => header);
  expect(copy).toHaveProperty('text', expect.stringContaining('OAuth realm="123456", '));
  expect(copy).toHaveProperty('note', expect.stringContaining('your nonce and your timestamp'));
});

test.each(['HMAC-SHA1', 'PLAINTEXT', 'HMAC-SHA512'])(
  'the corrected header kept %s: it is not offered with it',
  async (method) => {
    const copy = await offered((header) => header.replace('HMAC-SHA256', method));
    expect(copy).toHaveProperty('refused', expect.stringContaining('HMAC-SHA256 alone'));
  },
);

test.each(['123456-sb1', '123456_sb1', ' 123456_SB1 ', '123456-SB1'])(
  'the corrected header kept the realm %j: it has the account as NetSuite spells it',
  async (realm) => {
    const copy = await offered(withRealm(realm), ofSandbox);
    expect(copy).toHaveProperty('text', expect.stringContaining('OAuth realm="123456_SB1", '));
    expect(copy).toHaveProperty('note', expect.stringContaining('123456_SB1'));
  },
);

test.each(['654321', '123456', 'https://123456-sb1.suitetalk.api.netsuite.com/', 'Acme Ltd.'])(
  'the corrected header kept the realm %j, which cannot be right: it is not offered with it',
  async (realm) => {
    const copy = await offered(withRealm(realm), ofSandbox);
    expect(copy).toHaveProperty('refused', expect.stringContaining('The realm'));
  },
);

test('for another server all is kept', async () => {
  const elsewhere = (url: string) => url.replace(/^https:\/\/[^/]+/, 'https://api.example.com');
  const copy = await offered(
    (header) => withRealm('Photos')(header).replace('HMAC-SHA256', 'HMAC-SHA1'),
    elsewhere,
  );
  expect(copy).toHaveProperty('text', expect.stringContaining('realm="Photos"'));
});
