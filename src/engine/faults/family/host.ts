import { segment, type Given } from '../../model/index.ts';
import { accountForms, hostName, hostsWithoutAccount } from '../../netsuite/account/accounts.ts';
import { accountsOf } from '../checking/accounts-of.ts';
import { family } from '../kinds/define.ts';
import { fromUrl, urlPartsOf } from '../places/url.ts';

const services = ['suitetalk', 'restlets', 'app', 'extforms'] as const;

function hostsOf(given: Given): ReadonlySet<string> {
  const ofAccounts = accountsOf(given).flatMap((account) =>
    accountForms(account).flatMap((hostLabel) =>
      services.map((service) => hostName({ account: { ...account, hostLabel }, service })),
    ),
  );
  return new Set([...ofAccounts, ...hostsWithoutAccount]);
}

export const familyHost = family({
  id: 'family-host',
  title: 'Another of NetSuite’s hosts was signed',
  did: 'signed another host than the request goes to',
  what: 'The base string has the host of another service, environment or data center, or another spelling.',
  why: 'The signed host is that of the request, in lower case: RFC 5849 §3.4.1.2.',
  fix: 'Sign the URL that you send to.',
  variants: (given) => {
    if (given.observed.kind === 'passport') return [];
    const right = urlPartsOf(given).host.toLowerCase();
    return [...hostsOf(given)]
      .filter((host) => host !== right)
      .map((host) => ({ label: host, runs: { host: () => segment(host, fromUrl('host')) } }));
  },
});
