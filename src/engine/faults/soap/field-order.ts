import type { Given, Text } from '../../model/index.ts';
import { segment } from '../../model/index.ts';
import { passportOrder, passportSteps } from '../../signing/index.ts';
import type { Run } from '../slots/index.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { passportRequest } from '../examples/passport.ts';

type Field = (typeof passportOrder)[number];

const orders: readonly (readonly [label: string, order: readonly Field[]])[] = [
  ['the timestamp before the nonce', ['account', 'consumerKey', 'token', 'timestamp', 'nonce']],
  ['the token before the consumer key', ['account', 'token', 'consumerKey', 'nonce', 'timestamp']],
  ['the account last', ['consumerKey', 'token', 'nonce', 'timestamp', 'account']],
  ['by the alphabet', ['account', 'consumerKey', 'nonce', 'timestamp', 'token']],
  ['the consumer key first', ['consumerKey', 'account', 'token', 'nonce', 'timestamp']],
];

const words: Readonly<Record<Field, string>> = {
  account: 'account',
  consumerKey: 'consumer key',
  token: 'token',
  nonce: 'nonce',
  timestamp: 'timestamp',
};

export const soapFieldOrder = stepFault({
  id: 'soap-field-order',
  step: 'passportEncoded',
  commonness: 'medium',
  title: 'The fields of the passport were signed in another order',
  did: 'signed the fields of the passport in another order, or not these five',
  what: 'The right values stand in the wrong places, or one is missing.',
  why: 'The order is fixed: account, consumer key, token, nonce, timestamp (Oracle, section_4395630653). They are not sorted as in RFC 5849 §3.4.1.3.2.',
  fix: 'Join exactly these five by `&`.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4395630653.html',
      says: 'The fields that are signed, and their order.',
    },
  ],
  variants: (given) =>
    given.observed.kind === 'passport'
      ? [
          ...orders.map(([label, order]) => signedAs(label, given, order)),
          ...passportOrder.map((missing) =>
            signedAs(
              `without the ${words[missing]}`,
              given,
              passportOrder.filter((name) => name !== missing),
            ),
          ),
          signedAs('with the algorithm at the end', given, passportOrder, [
            segment('HMAC-SHA256', { kind: 'oauth', key: 'passport.algorithm', part: 'value' }),
          ]),
        ]
      : [],
  examples: [passportRequest()],
});

function signedAs(
  label: string,
  given: Given,
  order: readonly Field[],
  more: readonly Text[] = [],
): Variant {
  const passportEncoded: Run<'passportEncoded'> = ({ passportFields }) => {
    const ordered = order.flatMap((field) => passportFields.filter(({ name }) => name === field));
    const encoded = passportSteps.passportEncoded({ passportFields: ordered }, given);
    return [...encoded, ...more];
  };
  return { label, runs: { passportEncoded } };
}
