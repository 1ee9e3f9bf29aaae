import { expect, test } from 'vitest';
import { dumpForms } from '../../../support/dump-forms.ts';
import { judgedAtOnce, sessionWith } from '../../../support/judged-session.ts';
import { prefixForms } from '../../../support/line-prefixes.ts';
import { rightExchange } from '../../../support/right-exchange.ts';

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;
/** One prefix for each, in turn. */
const prefixes = ['docker compose', 'CloudWatch', 'Loki', 'journald'] as const;

test.each(Object.keys(dumpForms).map((name, at) => [name, at] as const))(
  'a right request was not read: %s, also as a log keeps it',
  async (name, at) => {
    const exchange = rightExchange({ seed: at, method: methods[at % methods.length] ?? 'GET' });
    const text = dumpForms[name]?.(exchange) ?? '';
    const put = prefixForms[prefixes[at % prefixes.length] ?? ''];
    const logged = text.trimEnd().split('\n');
    // A single line of JSON is read for what it says, and not for the line in it.
    const pastes =
      logged.length === 1
        ? [text]
        : [text, logged.map((line, no) => put?.(line, no) ?? '').join('\n')];
    for (const paste of pastes) {
      const { verdict, errors } = await judgedAtOnce(sessionWith(paste, exchange.credentials));
      expect({ paste, verdict, errors }).toEqual({ paste, verdict: 'match', errors: [] });
    }
  },
);
