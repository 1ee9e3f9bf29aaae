import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditFeatureDisabled = netSuiteError({
  code: 'FeatureDisabled',
  title: 'Token-based Authentication is switched off',
  answers: [{ surface: 'Login Audit Trail', text: 'TBA and OAuth 2.0' }],
  signature: 'unjudged',
  means:
    'The feature is off in this account. A sandbox has switches of its own. In a row of OAuth 2.0 that feature is meant, as it is believed.',
  causes: [],
  fix: 'Tick it at Setup > Company > Enable Features > SuiteCloud > Manage Authentication.',
  steps: ['feature'],
  recognisedBy: /\bFeatureDisabled\b/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_156935170194', 'The feature that has to be on.'),
    oracle('subsect_158324637123', 'The same name with OAuth 2.0.'),
  ],
});
