import { oracleHeader } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { addressSighting } from '../checking/address-sighting.ts';

export const httpOldHost = checkFault({
  id: 'http-old-host',
  topic: 'http',
  commonness: 'low',
  title: 'The host names no account',
  did: 'called a host that names no account',
  what: 'Hosts such as `rest.netsuite.com` and those of data centers are from before accounts had hosts of their own. What is left of them redirects, refuses, or answers `200` with “Incorrect data center requested”.',
  why: 'Hosts of data centers have had no support for integrations since 2020.2 (Oracle, section_4295564687). The three without an account are for finding the right one (article_7094653807).',
  fix: 'Call, and sign for, the account’s own host: `Setup > Company > Company Information > Company URLs`.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4295564687.html',
      says: 'The end of the hosts of data centers.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/article_7094653807.html',
      says: 'What the hosts without an account are for.',
    },
  ],
  find,
  examples: [
    {
      header: oracleHeader,
      url: 'https://rest.netsuite.com/services/rest/record/v1/employee/40',
    },
    {
      header: oracleHeader,
      url: 'https://rest.na1.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1',
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  return addressSighting(context, ['discovery-host', 'data-center-host', 'host-without-account']);
}
