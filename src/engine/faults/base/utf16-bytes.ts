import type { Octets } from '../../text/octets.ts';
import { changing } from '../changing.ts';
import { stepFault } from '../define.ts';
import { oracleRestlet } from '../oracle-example.ts';

const wide = (octets: Octets): Octets => ({ ...octets, charset: 'utf-16le' });
const wideMessage = changing('message', wide);
const wideKey = changing('keyOctets', wide);

export const baseUtf16Bytes = stepFault({
  id: 'base-utf16-bytes',
  step: 'message',
  commonness: 'low',
  title: 'Text was hashed as UTF-16',
  did: 'hashed UTF-16 instead of UTF-8',
  what: 'The base string, the key, or both became octets as UTF-16: two octets for each character. `Encoding.Unicode` of .NET does that, and so does `NVARCHAR` of SQL Server.',
  why: 'The base string is ASCII text and is hashed as it is, one octet for each character: RFC 5849 §3.4.1 builds it from UTF-8 that is percent-encoded, and §3.4.2 hashes it.',
  fix: 'In .NET and PowerShell take `Encoding.UTF8.GetBytes` for the key and for the base string. In T-SQL use `VARCHAR`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the base string is put together.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: () => [
    { label: 'base string and key', runs: { ...wideMessage, ...wideKey } },
    { label: 'the base string', runs: wideMessage },
    { label: 'the key', runs: wideKey },
  ],
  examples: [
    {
      name: 'Oracle’s RESTlet, by `Encoding.Unicode`',
      given: oracleRestlet,
      correct: '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=',
      observed: 'Iimo3x4X8sDvEcGmepezBM56X9dRe8zGGRYpeE4+v20=',
    },
  ],
});
