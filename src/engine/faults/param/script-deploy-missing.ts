import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { restletVariants } from '../imitate/restlet.ts';

export const paramScriptDeployMissing = stepFault({
  id: 'param-script-deploy-missing',
  step: 'queryChosen',
  commonness: 'high',
  title: 'script and deploy were not signed',
  did: 'left the RESTlet’s `script` and `deploy` out of the signature',
  what: 'They were taken for a part of the address.',
  why: 'Every query parameter is signed: RFC 5849 §3.4.1.3.1. Oracle’s RESTlet example signs these two.',
  fix: 'Take the parameters from the URL that is sent, `script` and `deploy` among them.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1534941088.html',
      says: 'The base string of the RESTlet example holds script and deploy.',
    },
  ],
  variants: (given) => restletVariants(given, false),
  examples: [oracleRestlet],
});
