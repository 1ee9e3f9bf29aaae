import type { Given } from '../../model/index.ts';
import {
  hostName,
  legacyHosts,
  readAccount,
  readHost,
  siblingOf,
} from '../../netsuite/account/accounts.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest, oracleRestlet } from '../examples/oracle.ts';
import { hostVariants, urlPartsOf } from '../places/url.ts';

/** The hosts that this request may have been signed for, the commonest first. */
function otherHosts(given: Given): readonly string[] {
  const named = readHost(urlPartsOf(given).host);
  const account = named?.account ?? readAccount(given.credentials.account);
  if (account === undefined) return legacyHosts;
  const services = (['restlets', 'suitetalk', 'app'] as const).map((service) =>
    hostName({ account, service }),
  );
  const sibling = named && hostName({ ...named, account: siblingOf(account) });
  return [...services, ...legacyHosts, ...(sibling === undefined ? [] : [sibling])];
}

export const urlWrongHost = stepFault({
  id: 'url-wrong-host',
  step: 'hostChosen',
  commonness: 'medium',
  title: 'Another host was signed',
  did: 'signed another host than the request goes to',
  what: 'It is an old one, such as `rest.netsuite.com`, that of another service or account, or one that redirects.',
  why: 'The signed host is that of the request: RFC 5849 §3.4.1.2. A redirect breaks the signature (Oracle, section_4634920277).',
  fix: 'Use the account’s own host for both: `suitetalk` for REST web services, `restlets` for RESTlets. Sign again after a redirect.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4634920277.html',
      says: 'A RESTlet call at the wrong data center is redirected, one at a wrong domain refused.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4834765371.html',
      says: 'Which service has which host.',
    },
  ],
  variants: (given) =>
    /\.netsuite\.com$/i.test(urlPartsOf(given).host)
      ? hostVariants(
          given,
          otherHosts(given).map((host) => [host, host]),
        )
      : [],
  examples: [
    oracleRestlet,
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/5',
    ),
  ],
});
