import { oracle, reported } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const restIncorrectDataCenterRequested = netSuiteError({
  code: 'Incorrect data center requested!',
  title: 'The wrong data center',
  answers: [
    { surface: 'REST', status: 200, text: 'Incorrect data center requested!' },
    {
      surface: 'SOAP',
      text: 'You are not requesting the correct data center for your company! Please correct the host in the URL.',
    },
  ],
  signature: 'unjudged',
  means:
    'The call went to a host that is not the account’s, such as `rest.netsuite.com`: seen in public code. REST says so with a 200, which proves nothing about the signature.',
  causes: [{ of: 'http-old-host', tell: 'The host does not begin with your account.' }],
  fix: 'Call the host of the account: `<account>.suitetalk.api.netsuite.com`.',
  recognisedBy:
    /(?:incorrect|wrong|not requesting the correct) data ?cent(?:er|re)\b|correct the host in the URL/i,
  certainty: 'reported',
  sources: [
    oracle('chapter_157011836591', 'How a client finds the hosts of an account.'),
    reported('https://github.com/netsuitephp/netsuite-php/issues/37', 'How SOAP words it.'),
  ],
});
