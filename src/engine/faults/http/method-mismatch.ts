import { segment } from '../../model/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';

/** The methods of NetSuite’s services, the commonest constant first. */
const methods = ['POST', 'GET', 'PATCH', 'PUT', 'DELETE', 'HEAD'] as const;

export const httpMethodMismatch = stepFault({
  id: 'http-method-mismatch',
  step: 'methodChosen',
  commonness: 'high',
  title: 'Another HTTP method was signed',
  did: 'signed another HTTP method than it sends',
  what: 'It is a constant, or a library or a redirect changed it.',
  why: 'The base string begins with the method of the request: RFC 5849 §3.4.1.1.',
  fix: 'Sign the method that is sent, and follow no redirects.',
  sources: [
    {
      kind: 'page',
      url: 'https://ezintegrations.ai/?p=3774',
      says: 'A guide for NetSuite whose script signs POST for a GET.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.1',
      says: 'How the parts of the base string are built.',
    },
  ],
  // Of a method that nothing states it cannot be proved that another was sent.
  variants: ({ request }) =>
    request.isMethodAssumed === true
      ? []
      : methods
          .filter((method) => method !== request.method.trim().toUpperCase())
          .map((method) => ({
            label: method,
            runs: { methodChosen: () => segment(method, { kind: 'method', key: 'method' }) },
          })),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/5',
    ),
  ],
});
