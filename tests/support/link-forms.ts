/** How mail, chat and trackers write a link. */
export const linkForms: Readonly<Record<string, (url: string) => string>> = {
  Slack: (url) => `<${url}>`,
  'Slack, named': (url) => `<${url}|RESTlet>`,
  'Slack, entities': (url) => `<${url.replaceAll('&', '&amp;')}>`,
  Jira: (url) => `[RESTlet|${url}]`,
  'Jira, alone': (url) => `[${url}]`,
  'Jira, twice': (url) => `[${url}|${url}]`,
  'Jira, smart': (url) => `[${url}|${url}|smart-link]`,
  Markdown: (url) => `[${url}](${url})`,
  'left to right mark': (url) => `\u200e${url}\u200e`,
  embedding: (url) => `\u202a${url}\u202c`,
  isolate: (url) => `\u2066${url}\u2069`,
  'zero width': (url) => `\u200b${url}\u200b`,
  'no-break space': (url) => `\u00a0${url}\u00a0`,
  'byte order mark': (url) => `\ufeff${url}`,
  safelink: (url) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05%7C02%7Cme%40a.example&sdata=abc%3D&reserved=0`,
  'Teams safelink': (url) =>
    `https://nam12.safelinks.protection.outlook.com/ap/t-59584e83/?url=${encodeURIComponent(url)}&data=05%7C02&reserved=0`,
};
