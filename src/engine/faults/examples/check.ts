import { oracleRestlet } from './oracle.ts';

const signature = 'B5OIWznZ2YP0OB7VrJrGkYsTh%2B8H%2B5T9Hag%2Bo92q0zY%3D';

/** Oracle's example of a signed GET (section_1534941088), which is right in every part. */
export const oracleHeader = `${oracleRestlet.header}, oauth_signature="${signature}"`;

/** The consumer key and token of Oracle's examples. */
export const oracleIds = {
  consumerKey: 'ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4',
  token: '2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc',
} as const;

/** Oracle's example of a `tokenPassport` (section_1534941295), with the signature that is right. */
const passport =
  `<tokenPassport><account>123456</account><consumerKey>${oracleIds.consumerKey}</consumerKey>` +
  `<token>${oracleIds.token}</token><nonce>fjaLirsIcCGVZWzBX0pg</nonce>` +
  '<timestamp>1508242306</timestamp><signature algorithm="HMAC-SHA256">' +
  'tIcC5zyKUmycB5Ml/cNxOHDusw03Y5KPQiXVNUHHp4U=</signature></tokenPassport>';

/** The same as a token password of SuiteAnalytics Connect, which signs the same five fields. */
export const connectPassword =
  `123456&${oracleIds.consumerKey}&${oracleIds.token}&fjaLirsIcCGVZWzBX0pg&1508242306&` +
  'tIcC5zyKUmycB5Ml/cNxOHDusw03Y5KPQiXVNUHHp4U=&HMAC-SHA256';

/** The time at which Oracle's examples were signed, in seconds since 1970. */
export const oracleTime = 1508242306;

/** Oracle's header with a part of it replaced wherever it stands. */
export function headerWith(part: string, instead: string): string {
  return oracleHeader.replaceAll(part, instead);
}

/** The parameters of a header, but for the realm, as a query has them. */
export function queryOf(header: string): string {
  return Array.from(
    header.matchAll(/(oauth_[a-z_]+)="([^"]*)"/g),
    ([, name = '', value = '']) => `${name}=${value}`,
  ).join('&');
}

/** Oracle's `tokenPassport` with a part of it replaced. */
export function passportWith(part: string, instead: string): string {
  return passport.replaceAll(part, instead);
}
