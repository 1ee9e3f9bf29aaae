import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const soapWsFeatureReqd = netSuiteError({
  code: 'WS_FEATURE_REQD',
  title: 'SOAP is switched off',
  answers: [{ surface: 'SOAP' }],
  signature: 'unjudged',
  means: 'The feature SOAP Web Services is off in this account.',
  causes: [],
  fix: 'Tick it at Setup > Company > Enable Features > SuiteCloud > SuiteTalk.',
  steps: ['services'],
  recognisedBy: /\bWS_FEATURE_REQD\b/i,
  certainty: 'documented',
  sources: [oracle('section_N3536956', 'The code.')],
});
