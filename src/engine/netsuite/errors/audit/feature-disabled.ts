import { netSuiteError } from '../define.ts';
import { oracle } from '../sources.ts';

export const auditFeatureDisabled = netSuiteError({
  code: 'FeatureDisabled',
  title: 'Token-based Authentication is switched off',
  answers: [{ surface: 'Login Audit Trail' }],
  signature: 'unjudged',
  means: 'The feature is off in this account. A sandbox has switches of its own.',
  causes: [],
  fix: 'Tick it at Setup > Company > Enable Features > SuiteCloud > Manage Authentication.',
  steps: ['feature'],
  seen: /\bFeatureDisabled\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_156935170194', 'The feature that has to be on.')],
});
