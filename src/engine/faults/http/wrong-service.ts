import { oracleHeader } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { addressSighting } from '../checking/address-sighting.ts';

export const httpWrongService = checkFault({
  id: 'http-wrong-service',
  topic: 'http',
  commonness: 'medium',
  title: 'The host is that of another service',
  did: 'called a service at the host of another one',
  what: 'Each service of an account has a host: records, queries and SOAP `suitetalk`, RESTlets `restlets`, and the pages of NetSuite `app`. The path of the one was called at the host of the other. The signature can be right and the call is refused.',
  why: 'Oracle lists which service has which host (section_4834765371).',
  fix: 'Call, and sign for, the host that serves this path.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4834765371.html',
      says: 'Which service has which host.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/chapter_157017286140.html',
      says: 'Where the token endpoints are.',
    },
  ],
  find,
  examples: [
    {
      header: oracleHeader,
      url: 'https://123456.restlets.api.netsuite.com/services/rest/record/v1/employee/40',
    },
    {
      header: oracleHeader,
      url: 'https://123456.suitetalk.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1',
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  return addressSighting(context, ['wrong-service']);
}
