import { hiddenFault } from '../kinds/define.ts';

export const urlTemplateUnresolved = hiddenFault({
  id: 'url-template-unresolved',
  commonness: 'medium',
  title: 'A placeholder of the URL was signed unfilled',
  did: 'signed the URL with its placeholders still unfilled',
  what: 'The signed URL still holds names such as `{{baseUrl}}`, `{id}` or `:id`, while the request goes out with their values. In Postman a script that runs before the request sees the URL so.',
  why: 'The base string URI is made from the URL that is sent: RFC 5849 §3.4.1.2. Which placeholder stood where cannot be seen from the request.',
  fix: 'Fill the placeholders before signing; in a Postman script with `pm.variables.replaceIn(…)`.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/postmanlabs/postman-app-support/issues/4373',
      says: 'Variables in the URL are not filled in a script before the request.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.2',
      says: 'What belongs to the base string URI.',
    },
  ],
  tell: 'Print your base string and look for `%7B` or a `:` name, or send the request with the whole URL typed out.',
  leaves: 'wrong signature',
});
