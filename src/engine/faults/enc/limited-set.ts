import { stepFault } from '../kinds/define.ts';
import { leavingAlone } from '../imitate/encoders.ts';
import { marksVariants } from '../places/levels.ts';
import { occurs } from '../places/occurs.ts';
import { oracleRequest } from '../examples/oracle.ts';

/** What lists forget, the commonest first. */
const often = [
  { label: '`,`', characters: ',' },
  { label: "`'`", characters: "'" },
  { label: '`*`', characters: '*' },
  { label: '`[` and `]`', characters: '[]' },
  { label: 'the space', characters: ' ' },
  { label: "`,` and `'`", characters: ",'" },
];

export const encLimitedSet = stepFault({
  id: 'enc-limited-set',
  step: 'listEncoded',
  commonness: 'medium',
  title: 'A character was forgotten in a list of escapes',
  did: 'escaped only the characters of a list, which lacks one of this request',
  what: 'Often it lacks the comma, the apostrophe, the asterisk, brackets or the space.',
  why: 'Only letters, digits and `- . _ ~` stay unescaped: RFC 5849 §3.6.',
  fix: 'Escape everything but those.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/chrhansen/simple-oauth1/issues/8',
      says: 'A comma in a value broke the signature.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/sirikata/liboauthcpp/pull/20',
      says: 'The characters that an encoder escapes were completed.',
    },
    {
      kind: 'page',
      url: 'https://github.com/AFNetworking/AFOAuth1Client',
      says: 'A list of characters to escape, which later grew by the comma and the apostrophe.',
    },
  ],
  variants: (given) => {
    const forgotten = often.filter(({ characters }) =>
      Array.from(characters).every((character) => occurs(given, character)),
    );
    return forgotten.flatMap(({ label, characters }) =>
      marksVariants(leavingAlone(characters), 'list')
        .slice(0, 1)
        .map(({ runs }) => ({ label, runs })),
    );
  },
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/5?fields=companyName,email',
    ),
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&filter%5Bstatus%5D=open',
    ),
  ],
});
