import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { headerOf, paramsOf } from '../checking/context.ts';

export const realmQuotedTwice = checkFault({
  id: 'realm-quoted-twice',
  topic: 'realm',
  commonness: 'rare',
  title: 'The realm is quoted twice or stands there twice',
  did: 'put quotes around a realm that had some already, or sent the realm twice',
  what: 'The realm came out of your settings with quotes, or the library adds one while your code adds another. The server then reads an account that does not exist, or cannot read the header.',
  why: 'The realm is one quoted text, and stands in the header once: RFC 5849 §3.5.1, RFC 9110 §11.5.',
  fix: 'Set `realm` to the account ID, such as `1234567_SB1`, between one pair of quotes, in one place.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'The form of the header, with its optional realm.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.5',
      says: 'A realm is one quoted text.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/bytespider/jsOAuth/pull/15',
      says: 'A library now writes the realm first, as plain quoted text.',
    },
  ],
  find,
  examples: [
    { header: headerWith('"123456"', '""123456""') },
    {
      header: headerWith('"123456"', '"%22123456%22"'),
    },
    {
      header: headerWith('"123456"', '"\\"123456\\""'),
    },
    {
      header: headerWith('realm="123456"', 'realm="123456", realm="123456"'),
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const realms = paramsOf(context).filter(({ name }) => name === 'realm');
  if (realms.length > 1) return { level: 'error', title: 'The realm stands in the header twice.' };
  const { raw, value, rawName } = realms[0] ?? {};
  const after = rawName?.span?.end ?? 0;
  const text = headerOf(context)?.text.slice(after, after + 40) ?? '';
  const inside = /^["'].|.["']$/.test(value ?? '') || /^(?:%22|%27)/.test(raw?.text ?? '');
  if (!inside && !/^\s*=\s*"\\?"[^\s",]/.test(text)) return undefined;
  return { level: 'error', title: 'The realm is quoted twice.' };
}
