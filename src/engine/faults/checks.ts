import { cookie } from './cookie/cookie.ts';
import { credentialsConsumerKey } from './credentials/consumer-key.ts';
import { credentialsSame } from './credentials/same.ts';
import { credentialsToken } from './credentials/token.ts';
import type { CheckFault } from './kinds/define.ts';
import { hashPlaintext } from './hash/plaintext.ts';
import { hashSha1Unsupported } from './hash/sha1-unsupported.ts';
import { hashUnknown } from './hash/unknown.ts';
import { hdrCommaAfterScheme } from './hdr/comma-after-scheme.ts';
import { hdrConsumerKeyUnencoded } from './hdr/consumer-key-unencoded.ts';
import { hdrNewlines } from './hdr/newlines.ts';
import { hdrNonceUnencoded } from './hdr/nonce-unencoded.ts';
import { hdrParamDuplicated } from './hdr/param-duplicated.ts';
import { hdrParamMissing } from './hdr/param-missing.ts';
import { hdrQueryParamsInHeader } from './hdr/query-params-in-header.ts';
import { hdrSchemeWrong } from './hdr/scheme-wrong.ts';
import { hdrSecretLeaked } from './hdr/secret-leaked.ts';
import { hdrSeparatorWrong } from './hdr/separator-wrong.ts';
import { hdrSignatureDoubleEncoded } from './hdr/signature-double-encoded.ts';
import { hdrSignatureLowerHex } from './hdr/signature-lower-hex.ts';
import { hdrSignaturePartiallyEncoded } from './hdr/signature-partially-encoded.ts';
import { hdrSignatureSpace } from './hdr/signature-space.ts';
import { hdrSignatureUnencoded } from './hdr/signature-unencoded.ts';
import { hdrTrailingComma } from './hdr/trailing-comma.ts';
import { hdrUnclosedQuote } from './hdr/unclosed-quote.ts';
import { hdrValueUnencoded } from './hdr/value-unencoded.ts';
import { hdrValuesUnquoted } from './hdr/values-unquoted.ts';
import { hdrVersionWrong } from './hdr/version-wrong.ts';
import { hdrWholeEncoded } from './hdr/whole-encoded.ts';
import { hdrWrongQuotes } from './hdr/wrong-quotes.ts';
import { httpGetWithBody } from './http/get-with-body.ts';
import { httpOauthInQuery } from './http/oauth-in-query.ts';
import { httpOldHost } from './http/old-host.ts';
import { httpPlusAsBlank } from './http/plus-as-blank.ts';
import { httpWrongService } from './http/wrong-service.ts';
import { nonceLength } from './nonce/length.ts';
import { nonceSpecialChars } from './nonce/special-chars.ts';
import { outBase64Newline } from './out/base64-newline.ts';
import { realmBlanks } from './realm/blanks.ts';
import { realmHyphen } from './realm/hyphen.ts';
import { realmLowercase } from './realm/lowercase.ts';
import { realmMissing } from './realm/missing.ts';
import { realmOtherAccount } from './realm/other-account.ts';
import { realmQuotedTwice } from './realm/quoted-twice.ts';
import { realmUrl } from './realm/url.ts';
import { secretShape } from './secret/shape.ts';
import { secretWhiteSpace } from './secret/white-space.ts';
import { soapAccountForm } from './soap/account-form.ts';
import { soapAlgorithmAttribute } from './soap/algorithm-attribute.ts';
import { soapAmbiguous } from './soap/ambiguous.ts';
import { soapConnectPassword } from './soap/connect-password.ts';
import { soapNamespaceMissing } from './soap/namespace-missing.ts';
import { soapSignatureNewline } from './soap/signature-newline.ts';
import { soapSignaturePercentEncoded } from './soap/signature-percent-encoded.ts';
import { timeFloat } from './time/float.ts';
import { timeFloat32 } from './time/float32.ts';
import { timeLocal } from './time/local.ts';
import { timeMs } from './time/ms.ts';
import { timeSkew } from './time/skew.ts';
import { timeTicks } from './time/ticks.ts';
import { urlSeparatorEncoded } from './url/separator-encoded.ts';

/**
 * The checks: mistakes that leave the signature as it is. By topic, and within a topic in the order
 * in which their findings are shown.
 */
export const checkFaults: readonly CheckFault[] = [
  hdrSignatureUnencoded,
  hdrSignaturePartiallyEncoded,
  hdrSignatureLowerHex,
  hdrSignatureDoubleEncoded,
  hdrSignatureSpace,
  hdrNonceUnencoded,
  hdrConsumerKeyUnencoded,
  hdrValueUnencoded,
  hdrValuesUnquoted,
  hdrWrongQuotes,
  hdrUnclosedQuote,
  hdrWholeEncoded,
  hdrCommaAfterScheme,
  hdrSchemeWrong,
  hdrSeparatorWrong,
  hdrNewlines,
  hdrTrailingComma,
  hdrQueryParamsInHeader,
  hdrParamMissing,
  hdrParamDuplicated,
  hdrVersionWrong,
  hdrSecretLeaked,
  outBase64Newline,

  hashSha1Unsupported,
  hashPlaintext,
  hashUnknown,
  soapAlgorithmAttribute,

  timeMs,
  timeFloat,
  timeTicks,
  timeSkew,
  timeLocal,
  timeFloat32,

  nonceLength,
  nonceSpecialChars,

  realmMissing,
  realmUrl,
  realmQuotedTwice,
  realmBlanks,
  realmLowercase,
  realmHyphen,
  realmOtherAccount,
  soapAccountForm,

  httpWrongService,
  httpOldHost,
  httpGetWithBody,
  httpOauthInQuery,
  httpPlusAsBlank,
  cookie,
  urlSeparatorEncoded,

  soapAmbiguous,
  soapSignaturePercentEncoded,
  soapSignatureNewline,
  soapNamespaceMissing,
  soapConnectPassword,

  credentialsConsumerKey,
  credentialsToken,
  credentialsSame,
  secretWhiteSpace,
  secretShape,
];
