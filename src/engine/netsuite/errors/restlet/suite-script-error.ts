import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restletSuiteScriptError = netSuiteError({
  code: 'SuiteScriptError',
  title: 'The RESTlet’s own script stopped with an error',
  answers: [
    {
      surface: 'RESTlet',
      status: 400,
      text: '{"error": {"code": "…", "message": "…"}}, with a code that the script or SuiteScript chose',
    },
    { surface: 'RESTlet', status: 400, text: '"type": "error.SuiteScriptError"' },
  ],
  signature: 'right',
  means:
    'The login passed, and the script ran. It threw an error, or SuiteScript did, and nothing in the script caught it. Code and message are the script’s.',
  causes: [],
  tell: 'The Execution Log of the script shows the error with its line.',
  fix: 'Read code and message, and fix the script or what you send to it.',
  recognisedBy:
    /\berror\.(?:SuiteScript|UserEvent)Error\b|\bSuiteScriptError\b|\borg\.mozilla\.javascript\.\w|\bUNEXPECTED_ERROR\b[^]{0,60}\b(?:Type|Reference|Range|Syntax)Error\b/,
  certainty: 'documented',
  sources: [oracle('section_4634920277', 'Errors that a script does not catch come with 400.')],
});
