import type { StepFault } from './define.ts';
import { baseParamsNotEncoded } from './base/params-not-encoded.ts';
import { encFormPlus } from './enc/form-plus.ts';
import { encJsComponent } from './enc/js-component.ts';
import { encLowerHex } from './enc/lower-hex.ts';
import { hashSha1DeclaredSha256 } from './hash/sha1-declared-sha256.ts';
import { keySecretsNotEncoded } from './key/secrets-not-encoded.ts';
import { keySecretsSwapped } from './key/secrets-swapped.ts';
import { keyTokenSecretMissing } from './key/token-secret-missing.ts';
import { keyTrailingWhitespace } from './key/trailing-whitespace.ts';
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
import { urlQueryIncluded } from './url/query-included.ts';

/** Every fault that changes a signature. The search takes them in the order of their commonness. */
export const stepFaults: readonly StepFault[] = [
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
  keySecretsSwapped,
  keyTokenSecretMissing,
  keyTrailingWhitespace,
  keySecretsNotEncoded,
  hashSha1DeclaredSha256,
  outBase64OfHex,
];
