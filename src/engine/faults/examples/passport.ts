import { oracleIds } from './check.ts';
import type { Example } from '../kinds/define.ts';
import { oracleRequest } from './oracle.ts';

/** A SOAP request with Oracle's example values, and an account of one's choice. */
export function passportRequest(account = '123456'): Example {
  const host = account.toLowerCase().replace('_', '-');
  const header =
    `<tokenPassport><account>${account}</account>` +
    `<consumerKey>${oracleIds.consumerKey}</consumerKey><token>${oracleIds.token}</token>` +
    '<nonce>fjaLirsIcCGVZWzBX0pg</nonce><timestamp>1508242306</timestamp></tokenPassport>';
  const url = `https://${host}.suitetalk.api.netsuite.com/services/NetSuitePort_2023_2`;
  return oracleRequest('POST', url, { header, account, contentType: 'text/xml' });
}
