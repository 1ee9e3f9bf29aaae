import { joinParams, mapParams } from '../../signing/index.ts';
import { stepFault } from '../define.ts';
import { oracleRestlet } from '../oracle-example.ts';

const quoted = (value: string): string => `"${value}"`;

export const baseQuotedValues = stepFault({
  id: 'base-quoted-values',
  step: 'joined',
  commonness: 'rare',
  title: 'The values were signed in quotes',
  did: 'signed the parameters with quotes around their values',
  what: 'They were joined as in the header, `name="value"`: the base string holds `%22`.',
  why: 'Quotes belong to the header (RFC 5849 §3.5.1), not to the signed pairs: RFC 5849 §3.4.1.3.2.',
  fix: 'Make both from one list. Only the header has quotes and commas.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'How the parameters are joined.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'The quotes belong to the header.',
    },
  ],
  variants: () =>
    ['&', ',', ', '].map((and) => ({
      label: `pairs joined by \`${and}\``,
      runs: { joined: ({ sorted }) => joinParams(mapParams(sorted, { value: quoted }), { and }) },
    })),
  examples: [
    {
      name: 'Oracle’s RESTlet',
      given: oracleRestlet,
      correct: '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=',
      observed: 'R6rbp2oa66rUlaQXkmg94YP/FNs+TYSdEUu5M98jlHU=',
    },
  ],
});
