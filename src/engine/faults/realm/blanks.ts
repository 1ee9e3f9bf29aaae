import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { accountNamed } from '../checking/realm-of.ts';

export const realmBlanks = checkFault({
  id: 'realm-blanks',
  topic: 'realm',
  commonness: 'rare',
  title: 'The realm has blanks around it',
  did: 'sent a realm with blanks inside its quotes',
  what: 'The account ID came out of your settings with a blank before or behind it, and stands so between the quotes. It was read here without. Whether NetSuite does so too is not known.',
  why: 'What stands between the quotes is the realm, blanks and all: RFC 5849 §3.5.1, RFC 9110 §5.6.4.',
  fix: 'Trim the account ID before you write it into the header.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-5.6.4',
      says: 'White space within a quoted text belongs to it.',
    },
  ],
  find,
  examples: [
    {
      header: headerWith('"123456"', '" 123456 "'),
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const named = accountNamed(context);
  if (named?.place !== 'realm' || named.text === named.text.trim()) return undefined;
  return { level: 'warning', title: 'The realm has blanks inside its quotes.' };
}
