import { oracle, type Reference } from '../../model/index.ts';
import { hostName, readHost } from './accounts.ts';
import { hostSort, type Address, type HostSort } from './address.ts';
import type { Disagreement } from './disagreement.ts';
import { serviceOf } from './services.ts';

const spelling = oracle(
  'section_1498251763',
  'In hosts the account ID is in lower case, with a hyphen for the underscore.',
);
const capitals: Reference = {
  kind: 'issue',
  url: 'https://github.com/ehmad11/netsuite-rest/issues/15',
  says: 'A host in capitals was signed as it was typed, and refused.',
};
const discovery = oracle('article_7094653807', 'What the hosts without an account are still for.');
const dataCenters = oracle(
  'section_4295564687',
  'The hosts of data centers are no longer supported for integrations.',
);

/** What is wrong with a URL by itself: its spelling, an old host, or a path that belongs on another host. */
export function addressFaults(address: Address): readonly Disagreement[] {
  const sort = hostSort(address.host);
  return sort === 'account'
    ? [...spellingFaults(address), ...serviceFaults(address)]
    : otherHost(address, sort);
}

function spellingFaults({ host, label }: Address): readonly Disagreement[] {
  const found = readHost(host);
  if (found === undefined) return [];
  const fix = `Write it as \`${hostName(found)}\`, or copy it from \`Setup > Company > Company Information > Company URLs\`.`;
  return [
    ...(label.includes('_')
      ? [
          {
            code: 'host-underscore',
            text: 'The host has an underscore. It was made from the account ID without turning that into a hyphen.',
            fix,
            fault: 'url-account-host-form',
            certainty: 'documented',
            references: [spelling],
          } as const,
        ]
      : []),
    ...(/[A-Z]/.test(host)
      ? [
          {
            code: 'host-capitals',
            text: 'The host has capitals. It is signed in lower case; a client that signs it as typed is refused.',
            fix,
            fault: 'url-host-case',
            certainty: 'reported',
            references: [spelling, capitals],
          } as const,
        ]
      : []),
  ];
}

function serviceFaults({ host, path }: Address): readonly Disagreement[] {
  const found = readHost(host);
  const wanted = serviceOf(path);
  if (found === undefined || wanted === undefined || wanted.on.includes(found.service)) return [];
  const right = wanted.on.map((service) => `\`${hostName({ ...found, service })}\``).join(' or ');
  return [
    {
      code: 'wrong-service',
      text: `The \`${found.service}\` host does not serve ${wanted.what}${internal(found.service, path)}. The account may be right, the service is not.`,
      fix: `Call, and sign for, ${right}.`,
      fault: 'http-wrong-service',
      certainty: 'documented',
      references: [wanted.reference],
    },
  ];
}

/** NetSuite shows the URL of a RESTlet on its own pages’ host too, for calls from within. */
const internal = (service: string, path: string): string =>
  service === 'app' && path.includes('restlet.nl') ? ' for calls from outside' : '';

/** What the three hosts without an account are documented for. */
const discovering = /^(?:\/rest\/(?:datacenterurls|requesttoken|roles)|\/app\/login\/|\/?$)/;

function otherHost({ path, rest }: Address, sort: HostSort): readonly Disagreement[] {
  const fix =
    'Call, and sign for, the account’s own host: copy it from `Setup > Company > Company Information > Company URLs`.';
  const common = { fix, fault: 'http-old-host', certainty: 'documented' } as const;
  if (sort === 'discovery') {
    if (discovering.test(path === '' ? rest : path)) return [];
    return [
      {
        ...common,
        code: 'discovery-host',
        text: 'This host names no account, and is only for finding an account’s hosts. A `200` from it proves nothing of the signature: one was seen with “Incorrect data center requested” in its body.',
        references: [discovery],
      },
    ];
  }
  if (sort === 'data center') {
    return [
      {
        ...common,
        code: 'data-center-host',
        text: 'This is the host of a data center. Integrations have no support there since 2020.2.',
        references: [dataCenters],
      },
    ];
  }
  const text =
    sort === 'no account'
      ? 'The host lacks the account: its ID stands in front, as in `1234567.suitetalk.api.netsuite.com`.'
      : 'This is none of the hosts that API calls go to.';
  return [{ ...common, code: 'host-without-account', text, references: [spelling] }];
}
