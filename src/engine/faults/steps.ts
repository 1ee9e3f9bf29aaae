import type { StepFault } from './define.ts';
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
import { encFormPlus } from './enc/form-plus.ts';
import { encJsComponent } from './enc/js-component.ts';
import { encLowerHex } from './enc/lower-hex.ts';
import { hashSha1DeclaredSha256 } from './hash/sha1-declared-sha256.ts';
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
import { outBase64OfHex } from './out/base64-of-hex.ts';
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
import { sortGroupsSeparate } from './sort/groups-separate.ts';
import { sortNone } from './sort/none.ts';
import { timeRegenerated } from './time/regenerated.ts';
import { urlQueryIncluded } from './url/query-included.ts';

/** Every fault that changes a signature. The search takes them in the order of their commonness. */
export const stepFaults: readonly StepFault[] = [
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
  urlQueryIncluded,
  encJsComponent,
  encFormPlus,
  encLowerHex,
  sortNone,
  sortGroupsSeparate,
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
  outBase64OfHex,
];
