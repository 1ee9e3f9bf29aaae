import { headerParam } from '../../model/index.ts';
import { stepFault } from '../kinds/define.ts';
import { headerParamOf, signingToo } from '../places/header-params.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const paramRealmIncluded = stepFault({
  id: 'param-realm-included',
  step: 'headerRealm',
  commonness: 'medium',
  title: 'The realm was signed',
  did: 'signed the `realm` of its header',
  what: 'It stands in one list with the `oauth_` parameters.',
  why: 'Every header parameter but `realm` and the signature is signed: RFC 5849 §3.4.1.3.1.',
  fix: 'Build the base string first, and add `realm` when you print the header.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/NetSweet/netsuite/issues/557',
      says: 'Code for NetSuite that has `realm` among the signed parameters.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/ddo/oauth-1.0a/issues/50',
      says: 'A `realm` that was handed over with the data went into the base string.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: ({ observed }) => {
    const realm = observed.kind === 'oauth' ? headerParam(observed, 'realm') : undefined;
    return realm === undefined
      ? []
      : [signingToo('', [headerParamOf('realm', realm.value)], 'headerRealm')];
  },
  examples: [oracleRestlet],
});
