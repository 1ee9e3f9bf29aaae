import type { Octets } from '../../text/octets.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const wide = (octets: Octets): Octets => ({ ...octets, charset: 'utf-16le' });
const wideMessage = changing('message', wide);
const wideKey = changing('keyOctets', wide);

export const baseUtf16Bytes = stepFault({
  id: 'base-utf16-bytes',
  step: 'message',
  commonness: 'low',
  title: 'Text was hashed as UTF-16',
  did: 'hashed UTF-16 instead of UTF-8',
  what: '.NET’s `Encoding.Unicode` and SQL Server’s `NVARCHAR` are UTF-16.',
  why: 'The base string is ASCII, one octet for each character: RFC 5849 §3.4.1 and §3.4.2.',
  fix: 'Use `Encoding.UTF8.GetBytes` for key and base string in .NET, `VARCHAR` in T-SQL.',
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
  examples: [oracleRestlet],
});
