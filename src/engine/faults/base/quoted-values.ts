import { joinedBy } from '../imitate/joins.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const baseQuotedValues = stepFault({
  id: 'base-quoted-values',
  step: 'pairTexts',
  commonness: 'rare',
  title: 'The values were signed in quotes',
  did: 'signed the parameters with quotes around their values',
  what: 'The parameters were joined as in the header: the base string holds `%22`.',
  why: 'Only the header has quotes: RFC 5849 §3.5.1 and §3.4.1.3.2.',
  fix: 'Keep the parameters in one list, and make the base string and the header from it, each in its own form.',
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
  examples: [oracleRestlet],
});
