import { hiddenFault } from '../kinds/define.ts';

export const httpContentTypeDefaulted = hiddenFault({
  id: 'http-content-type-defaulted',
  commonness: 'medium',
  title: 'The library took the body for a form',
  did: 'may have signed the body as a form, since no `Content-Type` was set',
  what: 'Some libraries take a body without `Content-Type` for a form, and sign its text as parameters. The type that is sent in the end may be another, so the request that you see here does not show it.',
  why: 'Only a body of type `application/x-www-form-urlencoded` is signed: RFC 5849 §3.4.1.3.1. JSON and XML never are.',
  fix: 'Set `Content-Type: application/json` before the request is signed, not after.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'When a body is part of what is signed.',
    },
  ],
  tell: 'Print your base string and look for words of your body, or send the request without a body: if that succeeds, it is this.',
  leaves: 'wrong signature',
});
