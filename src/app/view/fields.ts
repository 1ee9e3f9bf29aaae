import type { GivenText, Pair } from '../../engine/index.ts';

/** Everything the user can type. Lives in memory only. */
export interface Fields {
  readonly paste: string;
  /** `''` where it is not stated. */
  readonly method: string;
  readonly url: string;
  readonly header: string;
  readonly contentType: string;
  /** The names of the cookies that were sent, and never their values. */
  readonly cookie: string;
  readonly body: string;
  readonly baseString: string;
  readonly account: string;
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly token: string;
  readonly tokenSecret: string;
  /** Secrets that the client may have used instead, one a line. */
  readonly otherSecrets: string;
}

export type FieldName = keyof Fields;

/** Who wrote a field: a person, or the page, from what was there. */
export type Origin =
  'typed' | 'header' | 'paste' | 'a guess' | 'example' | 'link' | 'URL' | 'envelope';

/** The origins of fields that hold something. */
export type Origins = Readonly<Partial<Record<FieldName, Origin>>>;

export const emptyFields: Fields = {
  paste: '',
  method: '',
  url: '',
  header: '',
  contentType: '',
  cookie: '',
  body: '',
  baseString: '',
  account: '',
  consumerKey: '',
  consumerSecret: '',
  token: '',
  tokenSecret: '',
  otherSecrets: '',
};

/** The fields as a case of the engine. */
export function givenText(fields: Fields): GivenText {
  const { method, url, body, header: observed, baseString } = fields;
  const { account, consumerKey, consumerSecret, token, tokenSecret } = fields;
  const headers: readonly Pair[] = [
    { name: 'Content-Type', value: fields.contentType },
    { name: 'Cookie', value: fields.cookie },
  ].filter(({ value }) => value !== '');
  return {
    request: { method, url, headers, body },
    observed,
    credentials: { account, consumerKey, consumerSecret, token, tokenSecret },
    otherSecrets: linesOf(fields.otherSecrets),
    baseString,
  };
}

/** Whether the user has given anything yet. */
export function isUntouched(fields: Fields): boolean {
  return (Object.keys(fields) as FieldName[]).every((name) => fields[name] === emptyFields[name]);
}

/** Whether a person typed or pasted any of it; what came of an example or a link is not lost with the page. */
export function hasTyped(fields: Fields, origins: Origins): boolean {
  return (Object.keys(fields) as FieldName[]).some((name) => {
    const origin = origins[name];
    const isOwn = origin === 'typed' || origin === 'paste' || origin === 'a guess';
    return isOwn && fields[name] !== emptyFields[name];
  });
}

const linesOf = (text: string): readonly string[] => text.split(/[\r\n]+/);

/** All secrets that were typed. */
export function secretsIn({
  consumerSecret,
  tokenSecret,
  otherSecrets,
}: Fields): readonly string[] {
  return [consumerSecret, tokenSecret, ...linesOf(otherSecrets)];
}
