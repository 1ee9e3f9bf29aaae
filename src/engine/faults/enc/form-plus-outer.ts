import { stepFault } from '../kinds/define.ts';
import { joinedSpacesAsPlus, rawNames, rawValues } from '../places/levels.ts';
import { recordQuery } from '../examples/oracle.ts';

export const encFormPlusOuter = stepFault({
  id: 'enc-form-plus-outer',
  step: 'joinedSpaces',
  commonness: 'medium',
  title: 'Raw spaces became + in the base string',
  did: 'left the values unencoded, and then encoded the whole as a form',
  what: 'The encoder is for forms. For example, a blank shows as `+` instead of `%2520`.',
  why: 'Each name and value is encoded once, then the joined string once, and a space is `%20`: RFC 5849 §3.4.1.3.2 and §3.6.',
  fix: 'Percent-encode each name and value before you join them, and then the whole (`rawurlencode` in PHP).',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Names and values are each encoded before they are sorted and joined.',
    },
  ],
  variants: () => [
    { label: 'values', runs: { ...rawValues, ...joinedSpacesAsPlus } },
    {
      label: 'names and values',
      runs: { ...rawNames, ...rawValues, ...joinedSpacesAsPlus },
    },
  ],
  examples: [recordQuery],
});
