import { emptyRecord, type TokenRecord } from '../../../src/inventory/index.ts';

/** A record in use that nothing is to be said of on `today`. */
export const usual: TokenRecord = {
  ...emptyRecord,
  id: 't-1',
  integration: 'Web shop',
  account: '1234567',
  environment: 'production',
  user: 'shop integration',
  role: 'Shop integration',
  consumerKey: '67e4',
  token: 'f5cc',
  created: '2026-06-01',
  lastUsed: '2026-11-20',
  nextRotation: '2027-03-01',
};

export const today = '2026-11-25';

export const tokenWith = (changes: Partial<TokenRecord>): TokenRecord => ({ ...usual, ...changes });
