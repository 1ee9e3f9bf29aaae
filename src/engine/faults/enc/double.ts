import { mapParams } from '../../signing/index.ts';
import { percentEncode } from '../../text/percent.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { recordQuery } from '../examples/oracle.ts';

const values = changing('valuesTimes', (params) => mapParams(params, { value: percentEncode }));
const names = changing('encodedNames', (params) => mapParams(params, { name: percentEncode }));

export const encDouble = stepFault({
  id: 'enc-double',
  step: 'valuesTimes',
  commonness: 'medium',
  title: 'Values were encoded twice',
  did: 'encoded each value twice before joining the parameters',
  what: 'For example, a blank in a value shows as `%252520` instead of `%2520`.',
  why: 'Each name and value is encoded once, then the joined string once: RFC 5849 §3.4.1.3.2 and §3.4.1.1.',
  fix: 'Keep plain values in the list, and encode them in one place only.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/postmanlabs/postman-app-support/issues/678',
      says: 'Parameters were encoded more often than they should be.',
    },
  ],
  variants: () => [
    { label: 'values', runs: values },
    {
      label: 'names and values',
      runs: { ...names, ...values },
    },
  ],
  examples: [recordQuery],
});
