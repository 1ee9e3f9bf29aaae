import { segment } from '../../model/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { fromUrl, urlPartsOf } from '../places/url.ts';

export const urlUserinfoIncluded = stepFault({
  id: 'url-userinfo-included',
  step: 'authority',
  commonness: 'rare',
  title: 'User name and password of the URL were signed',
  did: 'signed the user name and password that stand in the URL',
  what: 'The URL names a user before its host, as in `https://user:word@host`.',
  why: 'The base string URI has only scheme, host, port and path: RFC 5849 §3.4.1.2.',
  fix: 'Take them out of the URL before signing, and better altogether.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.2',
      says: 'What belongs to the base string URI.',
    },
  ],
  variants: (given) => {
    const { userinfo } = urlPartsOf(given);
    if (userinfo === '') return [];
    return [
      {
        label: '',
        runs: {
          authority: ({ host }) => [...segment(`${userinfo}@`, fromUrl('userinfo')), ...host],
        },
      },
    ];
  },
  examples: [
    oracleRequest(
      'GET',
      'https://User:word@123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/5',
    ),
  ],
});
