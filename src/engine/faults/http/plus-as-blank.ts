import { splitUrl } from '../../text/url.ts';
import { isFormBody } from '../../signing/index.ts';
import { oracleHeader } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { isElsewhere } from '../checking/context.ts';

export const httpPlusAsBlank = checkFault({
  id: 'http-plus-as-blank',
  topic: 'http',
  commonness: 'medium',
  title: 'A + in the query is read as a blank',
  did: 'may have sent a `+` where a plus sign was meant',
  what: 'A `+` stands in the query or in the form as it is. That is right where a blank is meant. A plus sign, such as in a telephone number or a mail address, arrives as a blank, and the signature does not show it.',
  why: 'Queries and forms are decoded by form rules, where `+` is a blank and `%2B` a plus: RFC 5849 §3.4.1.3.1. Oracle does not say so of NetSuite, which is believed to follow it.',
  fix: 'If you mean a plus sign, send `%2B`. If you mean a blank, `%20` leaves no doubt.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'How the parameters of a query and of a form are decoded.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/nbspou/dart-oauth1/issues/17',
      says: 'A `+` in the query was not read as a space.',
    },
  ],
  find,
  examples: [
    {
      header: oracleHeader,
      url: 'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer?q=email+IS+a@b.example',
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const { given } = context;
  const places = [
    ...(splitUrl(given.request.url).query?.includes('+') === true ? ['query'] : []),
    ...(isFormBody(given) && given.request.body.includes('+') ? ['form'] : []),
  ];
  if (places.length === 0) return undefined;
  const reads = isElsewhere(context) ? 'It is read' : 'NetSuite is believed to read it';
  return {
    level: 'skipped',
    title: `A \`+\` stands in the ${places.join(' and in the ')}. ${reads} as a blank; a plus is \`%2B\`.`,
  };
}
