import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restIncorrectDataCenterRequested = netSuiteError({
  code: 'Incorrect data center requested!',
  title: 'The wrong data center',
  answers: [{ surface: 'REST', status: 200, text: 'Incorrect data center requested!' }],
  signature: 'unjudged',
  means:
    'The call went to a host without an account, such as `rest.netsuite.com`: seen in public code. The 200 proves nothing about the signature.',
  causes: [{ of: 'http-old-host', tell: 'The host does not begin with your account.' }],
  fix: 'Call the host of the account: `<account>.suitetalk.api.netsuite.com`.',
  seen: /Incorrect data ?cent(?:er|re) requested/i,
  certainty: 'reported',
  sources: [oracle('chapter_157011836591', 'How a client finds the hosts of an account.')],
});
