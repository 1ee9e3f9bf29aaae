import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { paramsOf } from '../checking/context.ts';
import { listed } from '../checking/words.ts';

export const hdrParamDuplicated = checkFault({
  id: 'hdr-param-duplicated',
  topic: 'header',
  commonness: 'rare',
  title: 'A parameter stands in the header twice',
  did: 'sent a parameter of the header more than once',
  what: 'The same name occurs twice. Often a library adds its own while your code adds one too, such as an `oauth_token`.',
  why: 'Each OAuth parameter may occur once in a request: RFC 5849 §3.1. For RESTlets, Oracle names the case `parameter_rejected` (subsect_156935170194).',
  fix: 'Set each parameter in one place only, either in your code or in the library’s options.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.1',
      says: 'Each parameter must not appear more than once.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/subsect_156935170194.html',
      says: 'A repeated parameter is shown as `parameter_rejected`.',
    },
  ],
  find,
  examples: [
    {
      header: headerWith('oauth_version="1.0"', 'oauth_version="1.0", oauth_version="1.0"'),
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  // A realm that stands there twice is a fault of its own: realm-quoted-twice.
  const names = paramsOf(context)
    .map(({ name }) => name)
    .filter((name) => name !== 'realm');
  const twice = new Set(names.filter((name, index) => names.indexOf(name) < index));
  if (twice.size === 0) return undefined;
  return { level: 'error', title: `More than once in the header: ${listed([...twice])}.` };
}
