import { announcedMethod, trimSecret } from '../../signing/index.ts';
import { ageOf } from './clock.ts';
import type { CheckContext, Topic } from '../kinds/define.ts';
import { accountNamed } from './realm-of.ts';
import {
  flowStep,
  headerOf,
  hostOf,
  isElsewhere,
  paramsOf,
  passportOf,
  secretsOf,
  sentValue,
} from './context.ts';
import { counted, duration, shown } from './words.ts';

/** What is said of a topic when none of its checks found anything. */
export interface Calm {
  readonly level: 'ok' | 'skipped';
  readonly title: string;
}

/** A topic's name on the page, and its finding when all is well or nothing can be said. */
export interface TopicText {
  readonly topic: Topic;
  readonly label: string;
  readonly ok: (context: CheckContext) => Calm | undefined;
}

/** The topics in the order in which findings are shown. */
export const topics: readonly TopicText[] = [
  { topic: 'header', label: 'Header', ok: header },
  { topic: 'algorithm', label: 'Signature method', ok: algorithm },
  { topic: 'clock', label: 'Timestamp', ok: clock },
  { topic: 'nonce', label: 'Nonce', ok: nonce },
  { topic: 'realm', label: 'Realm and account', ok: realm },
  { topic: 'http', label: 'Request', ok: () => undefined },
  { topic: 'soap', label: 'SOAP', ok: () => undefined },
  { topic: 'secrets', label: 'Credentials', ok: secrets },
];

const ok = (title: string): Calm => ({ level: 'ok', title });
const skipped = (title: string): Calm => ({ level: 'skipped', title });

const nothingSent = (context: CheckContext): boolean =>
  headerOf(context) === undefined && passportOf(context) === undefined;

function header(context: CheckContext): Calm {
  const passport = passportOf(context);
  if (context.given.observed.isCut === true)
    return skipped('The text is cut off before its end: the rest is not known.');
  if (passport?.form === 'connect')
    return ok('The token password has all the fields that are signed.');
  if (passport?.form === 'base string')
    return skipped('Only a base string is known, not what was sent.');
  if (passport !== undefined) return ok('The `tokenPassport` has all its fields.');
  if (headerOf(context) === undefined) return skipped('There is no header to look at.');
  return ok(`The header is well-formed: ${counted(paramsOf(context).length, 'parameter')}.`);
}

function algorithm({ given }: CheckContext): Calm | undefined {
  const method = announcedMethod(given);
  return method === '' ? undefined : ok(`The signature method is ${shown(method)}.`);
}

function clock(context: CheckContext): Calm | undefined {
  if (nothingSent(context)) return undefined;
  if (sentValue(context, 'oauth_timestamp') === '') {
    return skipped('There is no timestamp to compare with the clock.');
  }
  const age = ageOf(context);
  if (age === undefined) return skipped('There is no clock to compare the timestamp with.');
  return ok(
    age < 0
      ? `The timestamp is ${duration(-age)} ahead.`
      : `The timestamp is ${duration(age)} old.`,
  );
}

function nonce(context: CheckContext): Calm | undefined {
  const { length } = sentValue(context, 'oauth_nonce');
  return length === 0 ? undefined : ok(`The nonce has ${counted(length, 'character')}.`);
}

function realm(context: CheckContext): Calm | undefined {
  if (nothingSent(context)) return undefined;
  if (isElsewhere(context))
    return skipped('This is no NetSuite host, so the realm was not judged.');
  const named = accountNamed(context);
  if (named === undefined) {
    return flowStep(context) === undefined
      ? skipped('There is no account to compare.')
      : ok('No realm is needed for this step of the flow.');
  }
  const text = `The ${named.place} ${shown(named.text.trim())}`;
  return hostOf(context) === undefined
    ? ok(`${text} has the form of an account ID.`)
    : ok(`${text} fits the host.`);
}

function secrets(context: CheckContext): Calm {
  const typed = secretsOf(context).filter(({ value }) => trimSecret(value) !== '');
  const [only] = typed;
  if (only === undefined) return skipped('No secret is typed, so none was looked at.');
  if (isElsewhere(context)) {
    return skipped('This is no NetSuite host, so the form of the secrets was not judged.');
  }
  return typed.length === 2
    ? ok('Both secrets are 64 hex characters.')
    : ok(`The ${only.name} is 64 hex characters.`);
}
