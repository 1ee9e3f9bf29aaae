import type { StepFault } from './kinds/define.ts';
import { baseAmpersandEncoded } from './base/ampersand-encoded.ts';
import { baseBodyAppended } from './base/body-appended.ts';
import { baseBomOrSpace } from './base/bom-or-space.ts';
import { baseCommas } from './base/commas.ts';
import { baseLeadingAmpersand } from './base/leading-ampersand.ts';
import { baseMethodLowercase } from './base/method-lowercase.ts';
import { baseMethodMissing } from './base/method-missing.ts';
import { baseParamsDoubleEncoded } from './base/params-double-encoded.ts';
import { baseParamsNotEncoded } from './base/params-not-encoded.ts';
import { baseQuotedValues } from './base/quoted-values.ts';
import { baseSeparatorQuestion } from './base/separator-question.ts';
import { baseTrailingAmpersand } from './base/trailing-ampersand.ts';
import { baseTrailingNewline } from './base/trailing-newline.ts';
import { baseUtf16Bytes } from './base/utf16-bytes.ts';
import { baseWholeEncoded } from './base/whole-encoded.ts';
import { encCharByteTruncated } from './enc/char-byte-truncated.ts';
import { encDotnetEscapedatastringLegacy } from './enc/dotnet-escapedatastring-legacy.ts';
import { encDotnetEscapeuristring } from './enc/dotnet-escapeuristring.ts';
import { encDouble } from './enc/double.ts';
import { encFormPlusInner } from './enc/form-plus-inner.ts';
import { encFormPlusOuter } from './enc/form-plus-outer.ts';
import { encFormPlus } from './enc/form-plus.ts';
import { encHtmlEntity } from './enc/html-entity.ts';
import { encJavaUrlencoder } from './enc/java-urlencoder.ts';
import { encJsComponent } from './enc/js-component.ts';
import { encJsEncodeuri } from './enc/js-encodeuri.ts';
import { encJsEscape } from './enc/js-escape.ts';
import { encJsReplaceFirstOnly } from './enc/js-replace-first-only.ts';
import { encLatin1 } from './enc/latin1.ts';
import { encLimitedSet } from './enc/limited-set.ts';
import { encLowerHex } from './enc/lower-hex.ts';
import { encMarkUnescapedInner } from './enc/mark-unescaped-inner.ts';
import { encNamesDouble } from './enc/names-double.ts';
import { encNamesNotEncoded } from './enc/names-not-encoded.ts';
import { encPerlUriEscapeOld } from './enc/perl-uri-escape-old.ts';
import { encPythonQuoteSlash } from './enc/python-quote-slash.ts';
import { encStarUnescaped } from './enc/star-unescaped.ts';
import { encTildeEscaped } from './enc/tilde-escaped.ts';
import { encUnicodeNormalisation } from './enc/unicode-normalisation.ts';
import { encUnpaddedHex } from './enc/unpadded-hex.ts';
import { encUnreservedEscaped } from './enc/unreserved-escaped.ts';
import { encUppercaseAll } from './enc/uppercase-all.ts';
import { encUtf16Codeunit } from './enc/utf16-codeunit.ts';
import { encValuesNotEncoded } from './enc/values-not-encoded.ts';
import { hashHmacTwice } from './hash/hmac-twice.ts';
import { hashPlain } from './hash/plain.ts';
import { hashSha1DeclaredSha256 } from './hash/sha1-declared-sha256.ts';
import { hashSha256DeclaredSha1 } from './hash/sha256-declared-sha1.ts';
import { hashSha512 } from './hash/sha512.ts';
import { keyBom } from './key/bom.ts';
import { keyCaseChanged } from './key/case-changed.ts';
import { keyConsumerKeyInsteadOfSecret } from './key/consumer-key-instead-of-secret.ts';
import { keyConsumerSecretOnly } from './key/consumer-secret-only.ts';
import { keyFormEncoded } from './key/form-encoded.ts';
import { keyHexDecoded } from './key/hex-decoded.ts';
import { keyHmacArgsSwapped } from './key/hmac-args-swapped.ts';
import { keyLiteralNull } from './key/literal-null.ts';
import { keyNoAmpersand } from './key/no-ampersand.ts';
import { keyOtherSeparator } from './key/other-separator.ts';
import { keyQuotedSecret } from './key/quoted-secret.ts';
import { keySecretsDoubleEncoded } from './key/secrets-double-encoded.ts';
import { keySecretsNotEncoded } from './key/secrets-not-encoded.ts';
import { keySecretsSwapped } from './key/secrets-swapped.ts';
import { keyTokenIdInsteadOfSecret } from './key/token-id-instead-of-secret.ts';
import { keyTokenSecretMissing } from './key/token-secret-missing.ts';
import { keyTokenSecretOnly } from './key/token-secret-only.ts';
import { keyTrailingWhitespace } from './key/trailing-whitespace.ts';
import { keyWholeEncoded } from './key/whole-encoded.ts';
import { outBase64Nopad } from './out/base64-nopad.ts';
import { outBase64OfHex } from './out/base64-of-hex.ts';
import { outBase64Twice } from './out/base64-twice.ts';
import { outBase64url } from './out/base64url.ts';
import { outHexDeclared } from './out/hex-declared.ts';
import { outHex } from './out/hex.ts';
import { outUtf8Mangled } from './out/utf8-mangled.ts';
import { paramAddedAfterSigning } from './param/added-after-signing.ts';
import { paramDoubleDecoded } from './param/double-decoded.ts';
import { paramDupBracketIndex } from './param/dup-bracket-index.ts';
import { paramDupCommaJoined } from './param/dup-comma-joined.ts';
import { paramDupFirstWins } from './param/dup-first-wins.ts';
import { paramDupIdenticalDropped } from './param/dup-identical-dropped.ts';
import { paramDupLastWins } from './param/dup-last-wins.ts';
import { paramEmptyDropped } from './param/empty-dropped.ts';
import { paramExtraQueryMissing } from './param/extra-query-missing.ts';
import { paramNovalueDropped } from './param/novalue-dropped.ts';
import { paramNovalueNoEquals } from './param/novalue-no-equals.ts';
import { paramOauthPrefixDropped } from './param/oauth-prefix-dropped.ts';
import { paramPhpParseStrMangled } from './param/php-parse-str-mangled.ts';
import { paramPlusLiteral } from './param/plus-literal.ts';
import { paramQueryDoubleEncoded } from './param/query-double-encoded.ts';
import { paramQueryDuplicated } from './param/query-duplicated.ts';
import { paramQueryMissing } from './param/query-missing.ts';
import { paramQueryRaw } from './param/query-raw.ts';
import { paramScriptDeployMissing } from './param/script-deploy-missing.ts';
import { paramSecondQuestionTruncated } from './param/second-question-truncated.ts';
import { paramSemicolonSeparator } from './param/semicolon-separator.ts';
import { paramValueCase } from './param/value-case.ts';
import { paramValueTruncatedAtEquals } from './param/value-truncated-at-equals.ts';
import { paramZeroDropped } from './param/zero-dropped.ts';
import { paramZeroEmptied } from './param/zero-emptied.ts';
import { paramBodyAnyTypeIncluded } from './param/body-any-type-included.ts';
import { paramBodyHashSignedNotSent } from './param/body-hash-signed-not-sent.ts';
import { paramCallbackRaw } from './param/callback-raw.ts';
import { paramEmptyTokenIncluded } from './param/empty-token-included.ts';
import { paramFormBodyMissing } from './param/form-body-missing.ts';
import { paramJsonBodyIncluded } from './param/json-body-included.ts';
import { paramJsonStringAsName } from './param/json-string-as-name.ts';
import { paramJsonStringByIndex } from './param/json-string-by-index.ts';
import { paramNameMisspelt } from './param/name-misspelt.ts';
import { paramNonceMissing } from './param/nonce-missing.ts';
import { paramRealmIncluded } from './param/realm-included.ts';
import { paramSecretIncluded } from './param/secret-included.ts';
import { paramSigmethodMismatch } from './param/sigmethod-mismatch.ts';
import { paramSigmethodMissing } from './param/sigmethod-missing.ts';
import { paramSignatureIncluded } from './param/signature-included.ts';
import { paramTimestampMissing } from './param/timestamp-missing.ts';
import { paramTokenMissing } from './param/token-missing.ts';
import { paramVersionMissing } from './param/version-missing.ts';
import { paramVersionSignedNotSent } from './param/version-signed-not-sent.ts';
import { soapAccountMismatch } from './soap/account-mismatch.ts';
import { soapFieldOrder } from './soap/field-order.ts';
import { soapHexSignature } from './soap/hex-signature.ts';
import { soapHttpBaseString } from './soap/http-base-string.ts';
import { sortGroupsSeparate } from './sort/groups-separate.ts';
import { sortNone } from './sort/none.ts';
import { sortBeforeEncoding } from './sort/before-encoding.ts';
import { sortByPairString } from './sort/by-pair-string.ts';
import { sortCaseInsensitive } from './sort/case-insensitive.ts';
import { sortCulture } from './sort/culture.ts';
import { sortDupValuesUnsorted } from './sort/dup-values-unsorted.ts';
import { sortJsBooleanComparator } from './sort/js-boolean-comparator.ts';
import { sortNatural } from './sort/natural.ts';
import { sortNestedArray } from './sort/nested-array.ts';
import { sortReverse } from './sort/reverse.ts';
import { sortTemplateOrder } from './sort/template-order.ts';
import { sortValuesRaw } from './sort/values-raw.ts';
import { nonceRegenerated } from './nonce/regenerated.ts';
import { timeRegenerated } from './time/regenerated.ts';
import { urlQueryIncluded } from './url/query-included.ts';
import { urlQueryIncludedAndParams } from './url/query-included-and-params.ts';
import { urlSplitLastQuestion } from './url/split-last-question.ts';
import { urlDefaultPort } from './url/default-port.ts';
import { urlNondefaultPortDropped } from './url/nondefault-port-dropped.ts';
import { urlFragmentIncluded } from './url/fragment-included.ts';
import { urlHostCase } from './url/host-case.ts';
import { urlSchemeHttp } from './url/scheme-http.ts';
import { urlPathLowercased } from './url/path-lowercased.ts';
import { urlPathDoubleEncoded } from './url/path-double-encoded.ts';
import { urlPathDecoded } from './url/path-decoded.ts';
import { urlPathMissing } from './url/path-missing.ts';
import { urlPathOnly } from './url/path-only.ts';
import { urlRelativeNull } from './url/relative-null.ts';
import { urlPathParamsDropped } from './url/path-params-dropped.ts';
import { urlPathRewritten } from './url/path-rewritten.ts';
import { urlTrailingSlash } from './url/trailing-slash.ts';
import { urlDoubleSlash } from './url/double-slash.ts';
import { urlNotEncoded } from './url/not-encoded.ts';
import { urlEncodedTwice } from './url/encoded-twice.ts';
import { urlWrongHost } from './url/wrong-host.ts';
import { urlAccountHostForm } from './url/account-host-form.ts';
import { urlStaleConstant } from './url/stale-constant.ts';
import { urlUserinfoIncluded } from './url/userinfo-included.ts';
import { httpMethodMismatch } from './http/method-mismatch.ts';

/** Every fault that changes a signature. The search takes them in the order of their commonness. */
export const stepFaults: readonly StepFault[] = [
  nonceRegenerated,
  timeRegenerated,
  paramQueryMissing,
  paramExtraQueryMissing,
  paramScriptDeployMissing,
  paramQueryDoubleEncoded,
  paramAddedAfterSigning,
  paramQueryRaw,
  paramPlusLiteral,
  paramValueTruncatedAtEquals,
  paramQueryDuplicated,
  paramDupLastWins,
  paramDupCommaJoined,
  paramDupBracketIndex,
  paramEmptyDropped,
  paramZeroDropped,
  paramZeroEmptied,
  paramNovalueDropped,
  paramNovalueNoEquals,
  paramDupFirstWins,
  paramDoubleDecoded,
  paramSecondQuestionTruncated,
  paramPhpParseStrMangled,
  paramValueCase,
  paramDupIdenticalDropped,
  paramOauthPrefixDropped,
  paramSemicolonSeparator,
  paramJsonBodyIncluded,
  paramFormBodyMissing,
  paramRealmIncluded,
  paramVersionMissing,
  paramSigmethodMismatch,
  paramEmptyTokenIncluded,
  paramJsonStringByIndex,
  paramJsonStringAsName,
  paramBodyAnyTypeIncluded,
  paramBodyHashSignedNotSent,
  paramSignatureIncluded,
  paramVersionSignedNotSent,
  paramTimestampMissing,
  paramNonceMissing,
  paramTokenMissing,
  paramSigmethodMissing,
  paramNameMisspelt,
  paramCallbackRaw,
  paramSecretIncluded,
  urlQueryIncluded,
  urlQueryIncludedAndParams,
  urlSplitLastQuestion,
  urlDefaultPort,
  urlNondefaultPortDropped,
  urlFragmentIncluded,
  urlHostCase,
  urlSchemeHttp,
  urlPathLowercased,
  urlPathDoubleEncoded,
  urlPathDecoded,
  urlPathRewritten,
  urlPathMissing,
  urlPathOnly,
  urlRelativeNull,
  urlPathParamsDropped,
  urlTrailingSlash,
  urlDoubleSlash,
  urlNotEncoded,
  urlEncodedTwice,
  urlWrongHost,
  urlAccountHostForm,
  urlStaleConstant,
  urlUserinfoIncluded,
  httpMethodMismatch,
  encJsComponent,
  encFormPlus,
  encLowerHex,
  encJsEncodeuri,
  encJsEscape,
  encFormPlusInner,
  encFormPlusOuter,
  encJavaUrlencoder,
  encStarUnescaped,
  encTildeEscaped,
  encMarkUnescapedInner,
  encPerlUriEscapeOld,
  encPythonQuoteSlash,
  encUppercaseAll,
  encDotnetEscapedatastringLegacy,
  encDotnetEscapeuristring,
  encLatin1,
  encCharByteTruncated,
  encUtf16Codeunit,
  encDouble,
  encValuesNotEncoded,
  encNamesNotEncoded,
  encNamesDouble,
  encLimitedSet,
  encUnreservedEscaped,
  encJsReplaceFirstOnly,
  encUnpaddedHex,
  encHtmlEntity,
  encUnicodeNormalisation,
  sortNone,
  sortGroupsSeparate,
  sortTemplateOrder,
  sortJsBooleanComparator,
  sortByPairString,
  sortBeforeEncoding,
  sortCaseInsensitive,
  sortCulture,
  sortDupValuesUnsorted,
  sortValuesRaw,
  sortNatural,
  sortNestedArray,
  sortReverse,
  baseParamsNotEncoded,
  baseParamsDoubleEncoded,
  baseWholeEncoded,
  baseAmpersandEncoded,
  baseSeparatorQuestion,
  baseMethodLowercase,
  baseMethodMissing,
  baseCommas,
  baseTrailingAmpersand,
  baseLeadingAmpersand,
  baseQuotedValues,
  baseBodyAppended,
  baseTrailingNewline,
  baseBomOrSpace,
  baseUtf16Bytes,
  keySecretsSwapped,
  keyTokenSecretMissing,
  keyTrailingWhitespace,
  keySecretsNotEncoded,
  keyConsumerSecretOnly,
  keyTokenSecretOnly,
  keySecretsDoubleEncoded,
  keyFormEncoded,
  keyWholeEncoded,
  keyTokenIdInsteadOfSecret,
  keyConsumerKeyInsteadOfSecret,
  keyNoAmpersand,
  keyOtherSeparator,
  keyQuotedSecret,
  keyBom,
  keyCaseChanged,
  keyHexDecoded,
  keyLiteralNull,
  keyHmacArgsSwapped,
  hashSha1DeclaredSha256,
  hashSha256DeclaredSha1,
  hashSha512,
  hashPlain,
  hashHmacTwice,
  outBase64OfHex,
  outHex,
  outBase64url,
  outBase64Nopad,
  outBase64Twice,
  outUtf8Mangled,
  outHexDeclared,
  soapHttpBaseString,
  soapFieldOrder,
  soapAccountMismatch,
  soapHexSignature,
];
