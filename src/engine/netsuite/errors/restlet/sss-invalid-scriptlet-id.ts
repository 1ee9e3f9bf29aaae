import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restletSssInvalidScriptletId = netSuiteError({
  code: 'SSS_INVALID_SCRIPTLET_ID',
  title: 'There is no such script or deployment',
  answers: [{ surface: 'RESTlet' }],
  signature: 'right',
  means: 'The login passed. Script or deployment is wrong, not released, or disabled.',
  causes: [
    { of: 'param-script-deploy-missing', tell: 'The URL lost `script` or `deploy` on its way.' },
  ],
  fix: 'Copy the External URL of the script’s deployment, in this account.',
  recognisedBy: /\bSSS_INVALID_SCRIPTLET_ID\b|is invalid, disabled,? or no longer exists/i,
  certainty: 'documented',
  sources: [oracle('section_4634920277', 'The errors of RESTlets.')],
});
