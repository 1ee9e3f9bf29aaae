import { mostSearched, redactionOf } from '../../engine/redact/index.ts';

const nothingElse = {
  credentials: { account: '', consumerKey: '', token: '' },
  header: '',
  url: '',
  texts: [],
};

/** Whether a text holds one of these secrets, in any spelling; a very long text, as they were typed. */
export function holdsOneOf(secrets: readonly string[], text: string): boolean {
  if (text.length > mostSearched)
    return secrets.some((one) => one.trim().length > 3 && text.includes(one.trim()));
  return redactionOf({ secrets, ...nothingElse }).holds(text);
}
