import { headerParam } from '../../model/index.ts';
import { percentEncode } from '../../text/percent.ts';
import { signingAs } from '../places/header-params.ts';
import { keepingRaw } from '../places/levels.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const name = 'oauth_callback';

const notEncoded: Variant = {
  label: 'not encoded by itself',
  runs: {
    callbackEncoded: ({ valuesTimes, encodedNames }) =>
      keepingRaw(valuesTimes, encodedNames, (param) => param.name === name),
  },
};

const signedAs = (label: string, value: string): Variant =>
  signingAs(label, name, value, 'headerCallback');

export const paramCallbackRaw = stepFault({
  id: 'param-callback-raw',
  step: 'headerCallback',
  commonness: 'low',
  title: 'The callback was signed otherwise than sent',
  did: 'signed the `oauth_callback` otherwise than it sent it',
  what: 'In the first request of the three-step flow, it was not encoded, encoded once too often, or signed as `oob`.',
  why: 'Each name and value is encoded once, then the joined string once: RFC 5849 §3.4.1.3.2 and §3.4.1.1.',
  fix: 'Keep plain values in the list, and encode them in one place only.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/miyako/4d-tips-netsuite-client',
      says: 'Notes that the callback is escaped twice.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Parameters are sorted by encoded name, then by encoded value, by octets.',
    },
  ],
  variants: ({ observed }) => {
    const sent = observed.kind === 'oauth' ? headerParam(observed, name)?.value : undefined;
    if (sent === undefined) return [];
    const encoded = percentEncode(sent);
    return [
      ...(encoded === sent ? [] : [notEncoded, signedAs('encoded once too often', encoded)]),
      ...(sent === 'oob' ? [] : [signedAs('as `oob`', 'oob')]),
    ];
  },
  examples: [
    {
      ...oracleRestlet,
      url: 'https://123456.restlets.api.netsuite.com/rest/requesttoken',
      header: oracleRestlet.header.replace(
        /oauth_token="[^"]*"/,
        'oauth_callback="https%3A%2F%2Fapp.example%2Fcb"',
      ),
    },
  ],
});
