/** A name's words, in any of `snake_case`, `kebab-case`, `camelCase` and `dotted.path`; in small letters. */
function wordsOf(name: string): readonly string[] {
  const words = name.slice(-120).match(/[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g);
  return (words ?? []).map((word) => word.toLowerCase());
}

/** What may follow the word that tells: an environment, a number, or that this is the value. */
const beside =
  /^(?:[0-9]+|prod(?:uction)?|live|sandbox|sbx?|test|dev|uat|qa|staging|value|text|plain|raw|current|initial)$/;

/** Words that end a name of a secret: by themselves, and as the end of a word such as `consumersecret`. */
const telling = /(?:secret|secrets|password|passwords|passwd|passphrase|passcode|pwd)$/;
/** Short words tell only by themselves. */
const alone = /^(?:pass|pw|otp|pin|jsessionid|cookie|verifier)$/;
/** Two words that tell together. */
const together =
  /^(?:(?:private|signing|api|secret)key|(?:access|refresh|id|bearer|auth|session)token|clientassertion|sessionid|codeverifier|nlauthsignature|nlauthotp)$/;

/** Whether a name says that its value is a secret, by its last words: `consumerSecret`, `db_password`, `PWD`. */
export function isSecretName(name: string): boolean {
  const words = [...wordsOf(name)];
  while (words.length > 1 && beside.test(words.at(-1) ?? '')) words.pop();
  const last = words.at(-1) ?? '';
  return (
    (telling.test(last) && !last.startsWith('bypass')) ||
    alone.test(last) ||
    together.test(last) ||
    together.test(words.slice(-2).join(''))
  );
}
