import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditInvalidSignature = netSuiteError({
  code: 'InvalidSignature',
  title: 'The signature is wrong',
  answers: [
    { surface: 'Login Audit Trail', text: 'API calls and the three-step flow' },
    { surface: 'Login Audit Trail', text: 'OAuth 2.0: the signature of the bearer token' },
  ],
  signature: 'wrong',
  means:
    'NetSuite computed another signature from what it received. What was signed, the signing key or the encoding differs. In a row of OAuth 2.0 it is not about TBA.',
  causes: [
    { of: 'param-query-missing', tell: 'It fails with a query string and works without one.' },
    {
      of: 'hdr-signature-unencoded',
      tell: 'It works for some requests and fails for others of the same kind.',
    },
    {
      of: 'http-method-mismatch',
      tell: 'GET works and POST does not: the client always signs the same method.',
    },
    {
      of: 'param-json-body-included',
      tell: 'GET works and POST does not: the client signs the body, too.',
    },
    { of: 'key-secrets-swapped', tell: 'It never works, whatever you call.' },
    {
      of: 'key-wrong-environment',
      tell: 'The secrets are of another account, or from before a reset.',
    },
    { of: 'key-trailing-whitespace', tell: 'A secret was pasted with a space or a line end.' },
    { of: 'url-account-host-form', tell: 'Production works, a sandbox does not.' },
    {
      of: 'base-method-lowercase',
      tell: 'The base string that your client prints does not begin with the method in capitals.',
    },
    {
      of: 'soap-account-form',
      tell: 'SOAP alone fails: the account is in lower case, or has a hyphen.',
    },
  ],
  tell: 'Paste the failing request into Debug: a search names the mistake that gives just this signature. Where GET works and POST does not, secrets, token, account and clock are right: look at method, URL and body.',
  fix: 'Compare each stage with the right one. Method, URL with its query, and both secrets decide the signature; the realm does not, except in SOAP.',
  recognisedBy: /\bInvalidSignature\b/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_156935170194', 'What the Detail column says of a signature that does not fit.'),
    oracle('subsect_156934879823', 'The same in the three-step flow.'),
    oracle('subsect_158324637123', 'What it means with OAuth 2.0.'),
  ],
});
