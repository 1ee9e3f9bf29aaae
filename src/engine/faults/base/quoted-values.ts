import { joinedBy } from '../joins.ts';
import { stepFault } from '../define.ts';
import { oracleRestlet } from '../oracle-example.ts';

export const baseQuotedValues = stepFault({
  id: 'base-quoted-values',
  step: 'pairTexts',
  commonness: 'rare',
  title: 'The values were signed in quotes',
  did: 'signed the parameters with quotes around their values',
  what: 'The parameters were joined as the header shows them, `name="value"`. The base string holds `%22`.',
  why: 'The quotes belong to the form of the header alone (RFC 5849 §3.5.1). Signed are the plain names and values: RFC 5849 §3.4.1.3.2.',
  fix: 'Build the parameter string and the header from the same list, each in its own form. Only the header has quotes and commas.',
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
      runs: joinedBy({ quote: '"', and }),
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
