import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restNonexistentId = netSuiteError({
  code: 'NONEXISTENT_ID',
  title: 'There is no such record',
  answers: [{ surface: 'REST', status: 404, text: 'Record does not exist.' }],
  signature: 'right',
  means: 'The login passed. The record is not there, or not in this account.',
  causes: [],
  fix: 'Check the ID and the type of record, and whether the account is the one you mean.',
  recognisedBy: /\bNONEXISTENT_ID\b|record (?:instance )?does not exist/i,
  certainty: 'documented',
  sources: [oracle('section_156570709583', 'The answer of REST.')],
});
