import { auditAccessTokenExpired } from './audit/access-token-expired.ts';
import { auditAuthorizationCodeGrantRequired } from './audit/authorization-code-grant-required.ts';
import { auditAuthorizationFlowRequired } from './audit/authorization-flow-required.ts';
import { auditClientIdMismatch } from './audit/client-id-mismatch.ts';
import { auditConsumerKeyRefused } from './audit/consumer-key-refused.ts';
import { auditConsumerKeyUnknown } from './audit/consumer-key-unknown.ts';
import { auditFeatureDisabled } from './audit/feature-disabled.ts';
import { auditInvalidCallback } from './audit/invalid-callback.ts';
import { auditInvalidIntegration } from './audit/invalid-integration.ts';
import { auditClientAuthenticationFailed } from './audit/client-authentication-failed.ts';
import { auditInvalidIssuer } from './audit/invalid-issuer.ts';
import { auditInvalidState } from './audit/invalid-state.ts';
import { auditRefreshTokenExpired } from './audit/refresh-token-expired.ts';
import { auditInvalidScope } from './audit/invalid-scope.ts';
import { auditInvalidSignature } from './audit/invalid-signature.ts';
import { auditInvalidTimestamp } from './audit/invalid-timestamp.ts';
import { auditInvalidTokenType } from './audit/invalid-token-type.ts';
import { auditInvalidVerifier } from './audit/invalid-verifier.ts';
import { auditMissingKey } from './audit/missing-key.ts';
import { auditMissingKeyId } from './audit/missing-key-id.ts';
import { auditMissingTokenPassportRequiredFields } from './audit/missing-token-passport-required-fields.ts';
import { auditNonceRejected } from './audit/nonce-rejected.ts';
import { auditNonceUsed } from './audit/nonce-used.ts';
import { auditParameterRejected } from './audit/parameter-rejected.ts';
import { auditPermissionDenied } from './audit/permission-denied.ts';
import { auditScopeMismatched } from './audit/scope-mismatched.ts';
import { auditSignatureValidation } from './audit/signature-validation.ts';
import { auditTemporaryLocked } from './audit/temporary-locked.ts';
import { auditTokenBlocked } from './audit/token-blocked.ts';
import { auditTokenExpired } from './audit/token-expired.ts';
import { auditTokenNotAcceptable } from './audit/token-not-acceptable.ts';
import { auditTokenRejected } from './audit/token-rejected.ts';
import { auditTokenValidityTooBroad } from './audit/token-validity-too-broad.ts';
import { auditUnknownAlgorithm } from './audit/unknown-algorithm.ts';
import { auditUnsupportedAlgo } from './audit/unsupported-algo.ts';
import { auditVersionRejected } from './audit/version-rejected.ts';
import { http302 } from './http/302.ts';
import { http403 } from './http/403.ts';
import { http404 } from './http/404.ts';
import { http405 } from './http/405.ts';
import { http415 } from './http/415.ts';
import { http503 } from './http/503.ts';
import { oauth2InvalidClient } from './oauth2/invalid-client.ts';
import { oauth2InvalidGrant } from './oauth2/invalid-grant.ts';
import { oauth2InvalidRequest } from './oauth2/invalid-request.ts';
import { oauth2InvalidScope } from './oauth2/invalid-scope.ts';
import { oauth2InvalidToken } from './oauth2/invalid-token.ts';
import { oauth2UnauthorizedClient } from './oauth2/unauthorized-client.ts';
import { oauth2UnsupportedGrantType } from './oauth2/unsupported-grant-type.ts';
import { restConcurrencyLimitExceeded } from './rest/concurrency-limit-exceeded.ts';
import { restIncorrectDataCenterRequested } from './rest/incorrect-data-center-requested.ts';
import { restInsufficientPermission } from './rest/insufficient-permission.ts';
import { restInvalidContent } from './rest/invalid-content.ts';
import { restInvalidLogin } from './rest/invalid-login.ts';
import { restInvalidRequest } from './rest/invalid-request.ts';
import { restNonexistentId } from './rest/nonexistent-id.ts';
import { restUnexpectedError } from './rest/unexpected-error.ts';
import { restUserError } from './rest/user-error.ts';
import { restletInvalidLoginAttempt } from './restlet/invalid-login-attempt.ts';
import { restletInvalidLoginCredentials } from './restlet/invalid-login-credentials.ts';
import { restletSssAuthorizationHeaderRequired } from './restlet/sss-authorization-header-required.ts';
import { restletSssInvalidScriptletId } from './restlet/sss-invalid-scriptlet-id.ts';
import { restletSssRequestLimitExceeded } from './restlet/sss-request-limit-exceeded.ts';
import { restletSuiteScriptError } from './restlet/suite-script-error.ts';
import { restletTwoFaReqd } from './restlet/two-fa-reqd.ts';
import { soapAmbiguousAuthentication } from './soap/ambiguous-authentication.ts';
import { soapInvalidAcct } from './soap/invalid-acct.ts';
import { soapInvalidCredentialsFault } from './soap/invalid-credentials-fault.ts';
import { soapInvalidVersion } from './soap/invalid-version.ts';
import { soapSessionTimedOut } from './soap/session-timed-out.ts';
import { soapWsConcurSessionDisallwd } from './soap/ws-concur-session-disallwd.ts';
import { soapWsFeatureReqd } from './soap/ws-feature-reqd.ts';
import { soapWsPermissionReqd } from './soap/ws-permission-reqd.ts';
import { soapWsRequestBlocked } from './soap/ws-request-blocked.ts';
import { unsaidIpRules } from './unsaid/ip-rules.ts';
import { unsaidWebServicesOnly } from './unsaid/web-services-only.ts';
import type { NetSuiteError } from './define.ts';

/**
 * Every error of the catalogue. The first one that is found in an answer names it, so those that say
 * more stand before those that say less. A bare status stands before the codes that come with it.
 */
export const errors: readonly NetSuiteError[] = [
  soapAmbiguousAuthentication,
  auditInvalidSignature,
  auditInvalidTimestamp,
  auditNonceUsed,
  auditNonceRejected,
  auditUnknownAlgorithm,
  auditVersionRejected,
  auditParameterRejected,
  auditMissingTokenPassportRequiredFields,
  auditConsumerKeyUnknown,
  auditConsumerKeyRefused,
  auditTokenRejected,
  auditPermissionDenied,
  auditTemporaryLocked,
  auditFeatureDisabled,
  auditAuthorizationFlowRequired,
  auditInvalidCallback,
  auditInvalidVerifier,
  auditAccessTokenExpired,
  auditInvalidIntegration,
  auditScopeMismatched,
  auditAuthorizationCodeGrantRequired,
  auditInvalidScope,
  auditUnsupportedAlgo,
  auditTokenValidityTooBroad,
  auditTokenBlocked,
  auditInvalidTokenType,
  auditSignatureValidation,
  auditClientIdMismatch,
  auditTokenNotAcceptable,
  auditTokenExpired,
  auditRefreshTokenExpired,
  auditClientAuthenticationFailed,
  auditInvalidState,
  auditInvalidIssuer,
  auditMissingKeyId,
  auditMissingKey,
  http302,
  http403,
  http404,
  http405,
  http415,
  http503,
  restConcurrencyLimitExceeded,
  restletSssRequestLimitExceeded,
  soapWsRequestBlocked,
  soapWsConcurSessionDisallwd,
  soapWsPermissionReqd,
  restInsufficientPermission,
  soapWsFeatureReqd,
  soapInvalidAcct,
  soapSessionTimedOut,
  soapInvalidVersion,
  restletSssInvalidScriptletId,
  restNonexistentId,
  restInvalidContent,
  restletTwoFaReqd,
  restletInvalidLoginCredentials,
  unsaidWebServicesOnly,
  unsaidIpRules,
  restIncorrectDataCenterRequested,
  oauth2InvalidClient,
  oauth2InvalidGrant,
  oauth2UnauthorizedClient,
  oauth2UnsupportedGrantType,
  oauth2InvalidScope,
  oauth2InvalidRequest,
  oauth2InvalidToken,
  restletInvalidLoginAttempt,
  soapInvalidCredentialsFault,
  restInvalidLogin,
  restInvalidRequest,
  restletSssAuthorizationHeaderRequired,
  restletSuiteScriptError,
  restUnexpectedError,
  restUserError,
];

export type { Cause, NetSuiteError, SetupStepId, Surface } from './define.ts';
export { walkThrough } from './login-causes.ts';
