import { passportWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { envelopeOf, openTags } from '../checking/envelope.ts';
import { passportOf } from '../checking/context.ts';

export const soapAmbiguous = checkFault({
  id: 'soap-ambiguous',
  topic: 'soap',
  commonness: 'medium',
  title: 'The request logs in twice',
  did: 'sent another login beside the `tokenPassport`',
  what: 'Beside the `tokenPassport` there is an application ID, a `passport`, a session cookie, or a second `tokenPassport`. NetSuite answers `Ambiguous authentication`, or an invalid login.',
  why: 'A request is to authenticate in one way. Oracle lists the application ID, the passport and `JSESSIONID` as what must not stand beside a token passport, and allows one of those (section_1509544929).',
  fix: 'Send exactly one `tokenPassport`: no `applicationInfo`, no `passport`, no `login`, and no cookies of an earlier session.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1509544929.html',
      says: 'What causes the error, and that a request has one token passport.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/NetSweet/netsuite/issues/368',
      says: 'An application ID beside the passport, and the error.',
    },
  ],
  find,
  examples: [
    {
      header: passportWith(
        '</tokenPassport>',
        '</tokenPassport><m:ApplicationInfo><m:applicationId>1</m:applicationId></m:ApplicationInfo>',
      ),
    },
    {
      header: passportWith(
        '</tokenPassport>',
        '</tokenPassport><passport><email>a@example.com</email></passport>',
      ),
    },
    {
      header: passportWith('</tokenPassport>', '</tokenPassport><tokenPassport/>'),
    },
  ],
});

const otherLogins = ['applicationInfo', 'applicationId', 'passport', 'ssoPassport'];

function find(context: CheckContext): Sighting | undefined {
  if (passportOf(context) === undefined) return undefined;
  const envelope = envelopeOf(context);
  const other = otherLogins.find((name) => openTags(envelope, name).length > 0);
  if (other !== undefined) {
    return { level: 'error', title: `Beside the \`tokenPassport\` there is \`${other}\`.` };
  }
  if (hasSession(context)) {
    return { level: 'error', title: 'Beside the `tokenPassport` there is a session cookie.' };
  }
  return openTags(envelope, 'tokenPassport').length > 1
    ? { level: 'error', title: 'There is more than one `tokenPassport`.' }
    : undefined;
}

function hasSession({ given: { request } }: CheckContext): boolean {
  return request.headers.some(
    ({ name, value }) => /^cookie$/i.test(name.trim()) && /\bJSESSIONID\s*=/i.test(value),
  );
}
