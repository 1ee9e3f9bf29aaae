import type { BaseStringDiagnosis } from '../../engine/diagnose/index.ts';
import type { Tried } from '../../engine/search/index.ts';
import type { ProbeWords } from './probe.ts';

/** What is known where no mistake explains a signature. */
export interface Unknown {
  readonly tried: Pick<Tried, 'methods'>;
  readonly soap: boolean;
  /** Whether there is no body, and there may have been one. */
  readonly lacksBody: boolean;
  readonly probe: ProbeWords | undefined;
  /** What the client's base string tells, where it was given. */
  readonly base: Pick<BaseStringDiagnosis, 'signed'> | undefined;
}

/** Something that a person can do next. */
export interface NextStep {
  readonly id: 'body' | 'secrets' | 'base-string' | 'other-secrets' | 'method' | 'url' | 'probe';
  /** What its button says. */
  readonly button: string;
  /** Why, in a sentence or two. */
  readonly why: string;
}

const steps = {
  body: {
    button: 'Add the body',
    why: 'If the request had one: exactly as it was sent, and with its content type. A form body is signed, and some clients sign others by mistake.',
  },
  secrets: {
    button: 'Check both secrets',
    why: 'They must belong to this consumer key and this token. A wrong secret looks just like an unknown mistake.',
  },
  'base-string': {
    button: 'Paste the base string',
    why: 'The one that your client signs, from its log. It shows mistakes that no search can find, such as a nonce that was made twice.',
  },
  'other-secrets': {
    button: 'Try other secrets',
    why: 'Those of another integration, token or account: your client may have used them instead.',
  },
  method: {
    button: 'State the method',
    why: 'Say how the request was sent: with its method more combinations are tried.',
  },
  url: {
    button: 'Check the URL',
    why: 'Method and URL must be what was really sent, after your HTTP library has added its parameters.',
  },
  envelope: {
    button: 'Check the envelope',
    why: 'The five signed values must be the ones in the TokenPassport that was sent.',
  },
} as const;

/** The likeliest reason, in a sentence. It is no finding: nothing proves it. */
export function likeliestReason({ lacksBody, base }: Unknown): string {
  if (base?.signed === 'yes')
    return 'Both secrets are right: with them the base string of your client gives this signature. What is wrong is in the base string.';
  if (lacksBody)
    return 'Most likely a body was signed that is not here, or one of the secrets is not the one that your client uses.';
  return 'Most likely one of the two secrets is not the one that your client uses.';
}

/** What to do next, the most useful first. */
export function nextSteps({ tried, soap, lacksBody, probe, base }: Unknown): readonly NextStep[] {
  const named = <Id extends NextStep['id']>(id: Id & keyof typeof steps): NextStep => ({
    id,
    ...steps[id],
  });
  const hasProbe = probe !== undefined && probe.titles.length > 0;
  const areSecretsRight = base?.signed === 'yes';
  return [
    ...(lacksBody ? [named('body')] : []),
    ...(areSecretsRight ? [] : [named('secrets')]),
    ...(base === undefined ? [named('base-string')] : []),
    ...(tried.methods === undefined ? [] : [named('method')]),
    ...(areSecretsRight ? [] : [named('other-secrets')]),
    soap ? { id: 'url' as const, ...steps.envelope } : named('url'),
    ...(hasProbe ? [{ id: 'probe' as const, ...probeWords(probe.titles.length) }] : []),
  ];
}

const probeWords = (count: number): Omit<NextStep, 'id'> => ({
  button: 'Copy a test URL',
  why: `Send this GET with the same client, and paste what it sends. It makes ${count} more ${count === 1 ? 'mistake' : 'mistakes'} visible. NetSuite may refuse its parameters; only the signature matters here.`,
});
