import type { HiddenFault } from './kinds/define.ts';
import { hdrParamMismatch } from './hdr/param-mismatch.ts';
import { httpContentTypeDefaulted } from './http/content-type-defaulted.ts';
import { httpHeaderStripped } from './http/header-stripped.ts';
import { httpProxyRewrites } from './http/proxy-rewrites.ts';
import { httpRedirectReuse } from './http/redirect-reuse.ts';
import { httpRetrySameHeader } from './http/retry-same-header.ts';
import { httpUrlRewritten } from './http/url-rewritten.ts';
import { keyPlaceholder } from './key/placeholder.ts';
import { keyTruncated } from './key/truncated.ts';
import { keyWrongEnvironment } from './key/wrong-environment.ts';
import { nonceReused } from './nonce/reused.ts';
import { soapPassportReused } from './soap/passport-reused.ts';
import { staleHeader } from './stale/header.ts';
import { urlTemplateUnresolved } from './url/template-unresolved.ts';

/** Every fault that no search can find. They are named when nothing explains. */
export const hiddenFaults: readonly HiddenFault[] = [
  keyWrongEnvironment,
  keyPlaceholder,
  keyTruncated,
  hdrParamMismatch,
  nonceReused,
  staleHeader,
  urlTemplateUnresolved,
  httpRedirectReuse,
  httpUrlRewritten,
  httpProxyRewrites,
  httpRetrySameHeader,
  httpContentTypeDefaulted,
  httpHeaderStripped,
  soapPassportReused,
];
