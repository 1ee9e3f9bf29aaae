import type { Given, Text } from '../../model/index.ts';
import { headerParam, segment } from '../../model/index.ts';

const headerNames = { consumerKey: 'oauth_consumer_key', token: 'oauth_token' } as const;

/**
 * The consumer key or the token ID as a text that names it: as typed, or else as it was sent. No
 * segment when it is neither typed nor sent.
 */
export function identifierText(given: Given, name: 'consumerKey' | 'token'): Text {
  const { credentials, observed } = given;
  const place = observed.kind === 'passport' ? `passport.${name}` : `oauth.${headerNames[name]}`;
  const sent =
    observed.kind === 'passport'
      ? observed[name]?.text
      : headerParam(observed, headerNames[name])?.value;
  const text = credentials[name].trim() || (sent ?? '').trim();
  return segment(text, { kind: 'oauth', key: place, part: 'value' });
}
