import { mapText } from '../../model/index.ts';
import { readHost } from '../../netsuite/account/accounts.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { headerFor, oracleRequest } from '../examples/oracle.ts';
import { urlPartsOf } from '../places/url.ts';

/** A host with the account ID in the place of its form for hosts. */
function withId(host: string): string {
  const id = readHost(host)?.account.id ?? '';
  return id.includes('_') ? `${id}${host.slice(host.indexOf('.'))}` : host;
}

export const urlAccountHostForm = stepFault({
  id: 'url-account-host-form',
  step: 'hostForm',
  commonness: 'high',
  title: 'The account ID was put into the host as it is',
  did: 'signed the account ID in the host with its underscore',
  what: 'For example, it is shown as `1234567_SB1`, but the request goes to `1234567-sb1`.',
  why: 'The signed host is that of the request: RFC 5849 §3.4.1.2. It is in lower case, with a hyphen for the underscore (Oracle, section_1498251763).',
  fix: 'Make the host with lower case letters and `-`. The realm keeps `_` and capitals.',
  sources: [
    {
      kind: 'commit',
      url: 'https://github.com/felipechang/suiteauth-go/commit/afd3d84',
      says: 'The account ID had to be turned into the form of hosts.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/netsuitephp/netsuite-php/issues/121',
      says: 'The spellings of a sandbox’s account ID.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1498251763.html',
      says: 'How account-specific hosts are written.',
    },
  ],
  variants: (given) => {
    const { host } = urlPartsOf(given);
    return withId(host).toLowerCase() === host.toLowerCase()
      ? []
      : [{ label: '', runs: changing('hostForm', (text) => mapText(text, withId)) }];
  },
  examples: [
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
