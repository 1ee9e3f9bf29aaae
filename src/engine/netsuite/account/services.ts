import { oracle, type Reference } from '../../model/index.ts';
import type { Service } from './accounts.ts';

/** A path, and which services’ hosts take it. */
export interface ServicePath {
  readonly path: RegExp;
  /** What is asked for there, in words. */
  readonly what: string;
  readonly on: readonly Service[];
  readonly reference: Reference;
}

const domains = oracle('section_4834765371', 'Which service has which host.');
const tbaEndpoints = oracle('chapter_157017286140', 'Where the token endpoints are.');

/** Which path belongs to which hosts. */
export const servicePaths: readonly ServicePath[] = [
  {
    path: /^\/services\/rest\/auth\/oauth2\/v1\/(?:token|keys|revoke)/,
    what: 'the token endpoint of OAuth 2.0',
    on: ['suitetalk'],
    reference: oracle('section_162755359851', 'Where an OAuth 2.0 token is asked for.'),
  },
  {
    path: /^\/services\/rest\/query\//,
    what: 'SuiteQL',
    on: ['suitetalk'],
    reference: domains,
  },
  {
    path: /^\/services\/rest\//,
    what: 'REST web services',
    on: ['suitetalk'],
    reference: domains,
  },
  {
    path: /^\/(?:services\/NetSuitePort|wsdl\/)/i,
    what: 'SOAP web services',
    on: ['suitetalk'],
    reference: domains,
  },
  {
    path: /^\/app\/site\/hosting\/restlet\.nl/,
    what: 'RESTlets',
    on: ['restlets'],
    reference: domains,
  },
  {
    path: /^\/rest\/(?:tokeninfo|requesttoken|accesstoken|issuetoken|revoketoken)\b/,
    what: 'the token endpoints of TBA',
    on: ['restlets', 'app'],
    reference: tbaEndpoints,
  },
  {
    path: /^\/app\/login\/secure\/authorizetoken\.nl/,
    what: 'the page on which a user allows a token',
    on: ['app'],
    reference: tbaEndpoints,
  },
];

/** What a path asks for; `undefined` for one that is not known. */
export function serviceOf(path: string): ServicePath | undefined {
  return servicePaths.find((one) => one.path.test(path));
}
