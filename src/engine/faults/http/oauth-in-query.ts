import { oracleHeader, queryOf } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { hasNotice } from '../checking/context.ts';

export const httpOauthInQuery = checkFault({
  id: 'http-oauth-in-query',
  topic: 'http',
  commonness: 'low',
  title: 'The OAuth parameters stand in the query, not in a header',
  did: 'sent the OAuth parameters in the query or in a form, not in a header',
  what: 'Many libraries can put the OAuth parameters into the query of the URL, into a form body, or into a header. Nothing was found that says whether NetSuite takes them outside of the header. The signature is the same in all three places, and is judged.',
  why: 'RFC 5849 §3.5 knows three places, and leaves it to the server which it takes. Oracle’s pages show the `Authorization` header only (section_1534941295).',
  fix: 'Tell your library to send an `Authorization` header, and set the realm in it.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5',
      says: 'The three places for the parameters.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1534941295.html',
      says: 'An example of the header.',
    },
  ],
  find,
  examples: [
    {
      header: '',
      url: `https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40?${queryOf(oracleHeader)}`,
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  if (!hasNotice(context, 'oauth-in-query')) return undefined;
  return {
    level: 'warning',
    title: 'The OAuth parameters stand in the query or the form, not in an `Authorization` header.',
  };
}
