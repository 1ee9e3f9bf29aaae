import { readCase, trace, type Given, type GivenText } from '../../src/engine/index.ts';
import {
  flat,
  noCredentials,
  type Credentials,
  type Pair,
  type Request,
  type Text,
} from '../../src/engine/model/index.ts';
import { printUnsignedHeader } from '../../src/engine/signing/index.ts';
import type { Stages, Trace } from '../../src/engine/faults/slots/index.ts';

/** What a test says of a case; everything else is plain and harmless. */
export interface CaseParts {
  readonly request?: Partial<Request>;
  /** The header's parameters, decoded, in order. */
  readonly header?: readonly Pair[];
  readonly observed?: string;
  readonly credentials?: Partial<Credentials>;
}

const plainRequest: Request = {
  method: 'GET',
  url: 'https://1234567.restlets.api.netsuite.com/',
  headers: [],
  body: '',
};

/** Pairs from tuples, as tests write them. */
export function pairs(...tuples: readonly (readonly [string, string])[]): readonly Pair[] {
  return tuples.map(([name, value]) => ({ name, value }));
}

/** Tuples from pairs or parameters, as tests compare them. */
export function tuples(list: readonly Pair[]): readonly (readonly [string, string])[] {
  return list.map(({ name, value }) => [name, value] as const);
}

/** The texts of a case, with the header printed from its parameters. */
export function caseText({ request, header, observed, credentials }: CaseParts): GivenText {
  return {
    request: { ...plainRequest, ...request },
    observed: observed ?? printUnsignedHeader(header ?? pairs(['oauth_token', 'tk'])),
    credentials: { ...noCredentials, consumerSecret: 'cs', tokenSecret: 'ts', ...credentials },
  };
}

export function caseOf(parts: CaseParts): Given {
  return readCase(caseText(parts)).given;
}

/** The right trace of a case. */
export function traceOf(parts: CaseParts): Promise<Trace> {
  return trace(caseOf(parts));
}

/** One stage of a trace; a stage that was not run fails the test. */
export function stage<K extends keyof Stages>(traced: Trace, step: K): Stages[K] {
  const value = traced.stages[step];
  if (value === undefined) throw new Error(`the trace has no ${step}`);
  return value;
}

type TextStage = { [K in keyof Stages]: Stages[K] extends Text ? K : never }[keyof Stages];

/** The characters of one stage of text. */
export function textOf(traced: Trace, step: TextStage): string {
  return flat(stage(traced, step));
}
