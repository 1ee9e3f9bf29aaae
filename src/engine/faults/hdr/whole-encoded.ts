import { oracleHeader } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { percentEncode } from '../../text/percent.ts';
import { isWholeEncoded } from '../checking/context.ts';

export const hdrWholeEncoded = checkFault({
  id: 'hdr-whole-encoded',
  topic: 'header',
  commonness: 'rare',
  title: 'The header is percent-encoded as a whole',
  did: 'percent-encoded the whole header',
  what: 'The quotes, commas or blanks between the values are escaped too: `OAuth%20`, `%3D%22`. A server finds neither the word `OAuth` nor any parameter in it.',
  why: 'Only names and values are percent-encoded, each by itself. The `=`, the quotes and the commas around them stay as they are: RFC 5849 §3.5.1.',
  fix: 'Percent-encode each value as it goes into the header, and nothing else.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'Which parts of the header are encoded, and which are not.',
    },
  ],
  find: (context) =>
    isWholeEncoded(context)
      ? { level: 'error', title: 'The header is percent-encoded as a whole.' }
      : undefined,
  examples: [
    { header: percentEncode(oracleHeader) },
    {
      header: `OAuth ${percentEncode(oracleHeader.slice('OAuth '.length))}`,
    },
  ],
});
