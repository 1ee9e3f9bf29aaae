import type { Doubt } from '../view/doubts.ts';
import { mayHaveBody } from '../view/methods.ts';
import {
  emptied,
  namesHolding,
  secretsByKey,
  type FieldName,
  type KeyName,
  type Origin,
} from '../view/fields.ts';
import { changed, type Case } from './case.ts';
import { keysOf } from './keys.ts';

/** What is not certain, what is asked first at the beginning. */
export function doubtsOf({ fields, origins, disputed, secretsFor }: Case): readonly Doubt[] {
  const names = Object.keys(disputed) as FieldName[];
  const keys = keysOf(fields);
  const others = namesHolding('key').filter((key) => {
    const now = keys[key];
    return secretsFor[key] !== '' && now !== '' && now !== secretsFor[key];
  });
  const { url, method } = fields;
  const lacksForm =
    /form-urlencoded/i.test(fields.contentType) && fields.body === '' && mayHaveBody(method);
  return [
    ...(names.length === 0 ? [] : [{ kind: 'disputed', names } as const]),
    ...(others.length === 0 ? [] : [{ kind: 'other-keys', names: others } as const]),
    ...(lacksForm ? [{ kind: 'no-body' } as const] : []),
    ...(origins.contentType === 'a guess'
      ? [{ kind: 'guessed-form', body: fields.body } as const]
      : []),
    ...(origins.url === 'a guess' ? [{ kind: 'guessed-url', url, method } as const] : []),
  ];
}

/** Whether only the method was taken from the text around. */
export const guessesMethod = ({ origins }: Case): boolean => origins.method === 'a guess';

/** The case once a person has said that it is right as it stands on the page, or that it is not. */
export function settled(before: Case, doubt: Doubt, isRight: boolean): Case {
  switch (doubt.kind) {
    case 'guessed-url': {
      const { url, method } = before.fields;
      const fields = isRight ? { url, method } : { url: '', method: '' };
      return changed(before, [{ fields, origin: 'typed' }]);
    }
    case 'disputed':
      return isRight
        ? { ...before, disputed: {} }
        : changed(before, [{ fields: before.disputed, origin: originOf(before) }]);
    case 'no-body':
      // Without a body there is no type of it.
      return isRight ? changed(before, [{ fields: { contentType: '' }, origin: 'typed' }]) : before;
    case 'guessed-form': {
      const contentType = isRight ? before.fields.contentType : '';
      return changed(before, [{ fields: { contentType }, origin: 'typed' }]);
    }
    case 'other-keys':
      return isRight ? withTheirKeys(before) : withoutSecretsOf(before, doubt.names);
  }
}

/** What the paste only guessed is a guess still when it is preferred. */
function originOf({ paste, disputed }: Case): Origin {
  const { guessed = [] } = paste.requests[paste.chosen] ?? {};
  return disputed.url !== undefined && guessed.includes('url') ? 'a guess' : 'paste';
}

function withTheirKeys(before: Case): Case {
  return { ...before, secretsFor: keysOf(before.fields) };
}

function withoutSecretsOf(before: Case, names: readonly KeyName[]): Case {
  const secrets = secretsByKey.filter(([key]) => names.includes(key)).map(([, secret]) => secret);
  return changed(before, [{ fields: emptied(secrets), origin: 'typed' }]);
}
