import type { Family } from './kinds/define.ts';
import { familyAccountForm } from './family/account-form.ts';
import { familyCharEscaped } from './family/char-escaped.ts';
import { familyCharUnescaped } from './family/char-unescaped.ts';
import { familyCredentials } from './family/credentials.ts';
import { familyHost } from './family/host.ts';
import { familyMethod } from './family/method.ts';
import { familyOtherSecrets } from './family/other-secrets.ts';
import { familyParamDoubled } from './family/param-doubled.ts';
import { familyParamEmptied } from './family/param-emptied.ts';
import { familyParamOmitted } from './family/param-omitted.ts';
import { familyQuerySubset } from './family/query-subset.ts';
import { familySecretNearMiss } from './family/secret-near-miss.ts';
import { familyTimestamp } from './family/timestamp.ts';

/** Mistakes beyond the list, likeliest first. They are tried after the faults of the catalogue. */
export const families: readonly Family[] = [
  familyOtherSecrets,
  familyCredentials,
  familyParamOmitted,
  familyParamEmptied,
  familyParamDoubled,
  familyMethod,
  familyHost,
  familyAccountForm,
  familyTimestamp,
  familyCharUnescaped,
  familyCharEscaped,
  familyQuerySubset,
  familySecretNearMiss,
];
