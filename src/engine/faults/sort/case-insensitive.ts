import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { after, byNameAndValue, byPair, orderVariants } from '../imitate/orders.ts';

const lower = (text: string): string => text.toLowerCase();
const upper = (text: string): string => text.toUpperCase();

export const sortCaseInsensitive = stepFault({
  id: 'sort-case-insensitive',
  step: 'namesSorted',
  commonness: 'medium',
  title: 'The parameters were sorted without regard to case',
  did: 'sorted the parameters without regard to upper and lower case',
  what: '`caseInsensitiveCompare` does so, or a comparison of lowered texts.',
  why: 'Names are sorted by octets, capitals before small letters: RFC 5849 §3.4.1.3.2.',
  fix: 'Use an ordinal comparison.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/AFNetworking/AFOAuth1Client/issues/36',
      says: '`Title` was put behind the `oauth_` parameters.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Parameters are sorted by encoded name, then by encoded value, by octets.',
    },
  ],
  variants: (given) =>
    orderVariants(given, [
      ['by name, then value', byNameAndValue(after(lower))],
      ['as `name=value`', byPair(after(lower))],
      ['as capitals', byNameAndValue(after(upper))],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&Title=abc',
    ),
  ],
});
