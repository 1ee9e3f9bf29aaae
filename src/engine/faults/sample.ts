/** Oracle's example of a signed GET (section_1534941088), which is right in every part. */
const header =
  'OAuth realm="123456", ' +
  'oauth_consumer_key="ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4", ' +
  'oauth_token="2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc", ' +
  'oauth_signature_method="HMAC-SHA256", oauth_timestamp="1508242306", ' +
  'oauth_nonce="fjaLirsIcCGVZWzBX0pg", oauth_version="1.0", ' +
  'oauth_signature="B5OIWznZ2YP0OB7VrJrGkYsTh%2B8H%2B5T9Hag%2Bo92q0zY%3D"';

/** Oracle's example of a `tokenPassport` (section_1534941295), with the signature that is right. */
const passport =
  '<tokenPassport><account>123456</account>' +
  '<consumerKey>ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4</consumerKey>' +
  '<token>2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc</token>' +
  '<nonce>fjaLirsIcCGVZWzBX0pg</nonce><timestamp>1508242306</timestamp>' +
  '<signature algorithm="HMAC-SHA256">tIcC5zyKUmycB5Ml/cNxOHDusw03Y5KPQiXVNUHHp4U=</signature>' +
  '</tokenPassport>';

/** The time at which Oracle's examples were signed, in seconds since 1970. */
export const sampleTime = 1508242306;

export const sampleConsumerKey = 'ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4';

export const sampleToken = '2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc';

export const sampleConsumerSecret =
  'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5';

export const sampleTokenSecret = 'c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295';

/** Oracle's header with one part of it replaced, wherever it stands. */
export function headerWith(part: string, instead: string): string {
  return header.replaceAll(part, instead);
}

/** Oracle's `tokenPassport` with one part of it replaced. */
export function passportWith(part: string, instead: string): string {
  return passport.replaceAll(part, instead);
}
