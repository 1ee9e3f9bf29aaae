import { oracleHeader } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { headerOf } from '../checking/context.ts';

export const httpGetWithBody = checkFault({
  id: 'http-get-with-body',
  topic: 'http',
  commonness: 'low',
  title: 'A GET has a body',
  did: 'sent a body with a GET',
  what: 'The request is a `GET` and has a body all the same. NetSuite is believed to answer such a request with `400`. Some HTTP libraries send it as a `POST` instead, which the signature does not fit.',
  why: 'A body has no meaning in a GET, and may lead to a refusal: RFC 9110 §9.3.1. The method is part of what is signed: RFC 5849 §3.4.1.1.',
  fix: 'Send the arguments in the query and sign them there, or use a method that takes a body.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-9.3.1',
      says: 'A GET with a body may be refused.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4634920277.html',
      says: 'Which errors RESTlets answer with.',
    },
  ],
  find,
  examples: [{ header: oracleHeader, body: '{"id":1}' }],
});

function find(context: CheckContext): Sighting | undefined {
  const { method, body } = context.given.request;
  if (headerOf(context) === undefined || body.trim() === '') return undefined;
  const name = method.toUpperCase();
  if (name !== 'GET' && name !== 'HEAD') return undefined;
  return { level: 'warning', title: `A \`${name}\` has a body.` };
}
