import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditConsumerKeyRefused = netSuiteError({
  code: 'consumer_key_refused',
  aliases: ['IntegrationBlocked'],
  title: 'The integration record is blocked',
  answers: [
    { surface: 'Login Audit Trail', code: 'consumer_key_refused', text: 'API calls' },
    {
      surface: 'Login Audit Trail',
      code: 'IntegrationBlocked',
      text: 'the three-step flow and OAuth 2.0',
    },
  ],
  signature: 'unjudged',
  means:
    'The record is there, and its State is not Enabled. One that was installed with a bundle may wait for approval, and is blocked until then. In step 1 of the flow the name shows only if the company was given; without it the column is empty.',
  causes: [],
  fix: 'Set State to Enabled at Setup > Integration > Manage Integrations.',
  steps: ['integration'],
  recognisedBy: /\b(?:consumer_key_refused|IntegrationBlocked)\b/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_156935170194', 'How to enable the application.'),
    oracle('subsect_156934879823', 'When the name is shown in the flow.'),
    oracle('subsect_158324637123', 'The name with OAuth 2.0.'),
  ],
});
