import { mapText } from '../../model/index.ts';
import { readHost } from '../../netsuite/account/accounts.ts';
import type { Runs } from '../slots/index.ts';
import { stepFault } from '../kinds/define.ts';
import { headerFor, oracleRequest } from '../examples/oracle.ts';
import { urlPartsOf } from '../places/url.ts';

const withAccountInCapitals = (host: string): string =>
  host.replace(/^[^.]*/, (label) => label.toUpperCase());

export const urlHostCase = stepFault({
  id: 'url-host-case',
  step: 'host',
  commonness: 'medium',
  title: 'The host was not signed in lower case',
  did: 'signed the host with capitals',
  what: 'It holds the letters of an account ID, such as `TSTDRV1234567` or `1234567-SB1`.',
  why: 'Scheme and host are signed in lower case: RFC 5849 §3.4.1.2.',
  fix: 'Turn only scheme and host to lower case.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/ddo/oauth-1.0a',
      says: 'Its base URL keeps the letter case of the host.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.2',
      says: 'What belongs to the base string URI.',
    },
  ],
  variants: (given) => {
    const { host } = urlPartsOf(given);
    if (host !== host.toLowerCase()) {
      return [{ label: 'as in the URL', runs: { host: ({ hostSent }) => hostSent } }];
    }
    const label = readHost(host)?.account.hostLabel ?? '';
    if (!/[a-z]/.test(label)) return [];
    const runs: Runs = { host: ({ hostSent }) => mapText(hostSent, withAccountInCapitals) };
    return [{ label: 'with the account ID in capitals', runs }];
  },
  examples: [
    oracleRequest(
      'GET',
      'https://TSTDRV123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/5',
      {
        account: 'TSTDRV123456',
        header: headerFor('TSTDRV123456'),
      },
    ),
    oracleRequest(
      'GET',
      'https://123456-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer/5',
      {
        account: '123456_SB1',
        header: headerFor('123456_SB1'),
      },
    ),
  ],
});
