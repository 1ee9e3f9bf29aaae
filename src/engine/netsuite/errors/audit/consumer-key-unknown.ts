import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditConsumerKeyUnknown = netSuiteError({
  code: 'consumer_key_unknown',
  aliases: ['UnknownIntegration'],
  title: 'No integration record has this consumer key',
  answers: [
    { surface: 'Login Audit Trail', code: 'consumer_key_unknown', text: 'API calls' },
    { surface: 'Login Audit Trail', code: 'UnknownIntegration', text: 'the three-step flow' },
  ],
  signature: 'unjudged',
  means: 'In this account there is no integration record for the consumer key.',
  causes: [
    {
      of: 'credentials-consumer-key',
      tell: 'The key in the header is not the one that was typed.',
    },
    { of: 'key-wrong-environment', tell: 'The key is another account’s: sandbox and production.' },
    { of: 'realm-other-account', tell: 'The realm names another account than the host.' },
    { of: 'credentials-same', tell: 'Two of the four values are the same.' },
  ],
  fix: 'Compare the key with Setup > Integration > Manage Integrations in the same account. If it is lost, reset the credentials on that record; the old pair then ends everywhere.',
  steps: ['integration'],
  recognisedBy: /\b(?:consumer_key_unknown|UnknownIntegration)\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_156935170194', 'What to check when the record is not found.')],
});
