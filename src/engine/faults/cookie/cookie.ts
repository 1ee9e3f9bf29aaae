import { oracleHeader } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { headerOf } from '../checking/context.ts';

export const cookie = checkFault({
  id: 'cookie',
  topic: 'http',
  commonness: 'medium',
  title: 'A cookie is sent beside the header',
  did: 'sent a cookie beside the header',
  what: 'HTTP clients, Postman for one, keep the cookies of an earlier answer and send them again. A RESTlet takes a header or the cookies of a session, not both. Of REST web services a public report blames a cookie for a 401.',
  why: 'RFC 5849 §3.5.1 puts all that logs in into the header. Oracle says of RESTlets that a header and cookies exclude each other (section_N2971402).',
  fix: 'Send no `Cookie` header: switch the cookie jar of your client off, or empty it, and call again.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_N2971402.html',
      says: 'A RESTlet takes a header or cookies.',
    },
    {
      kind: 'page',
      url: 'https://adaptivesuitesolutions.com/blog/netsuite-401-not-credentials',
      says: 'A cookie is named as the reason for a 401.',
    },
  ],
  find,
  examples: [
    {
      header: oracleHeader,
      headers: [{ name: 'Cookie', value: 'JSESSIONID=abc; NS_ROUTING_VERSION=LAGGING' }],
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const { headers } = context.given.request;
  const isSent = headers.some(
    ({ name, value }) => /^cookie$/i.test(name.trim()) && value.trim() !== '',
  );
  // Beside a passport a session is told of by its own check.
  if (!isSent || headerOf(context) === undefined) return undefined;
  return { level: 'warning', title: 'A `Cookie` is sent beside the header.' };
}
