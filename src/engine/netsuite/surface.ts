import type { Surface } from './errors/define.ts';

/** What shows which service an address leads to, the surest sign first. */
const signs: readonly (readonly [Surface, RegExp])[] = [
  [
    'OAuth 2.0',
    /\/services\/rest\/auth\/oauth2\/|\/oauth2\/(?:v1\/)?(?:token|authorize|revoke)\b/i,
  ],
  ['SOAP', /\/services\/NetSuitePort|(?:\/\/|\.)webservices\.(?:[a-z0-9-]{1,20}\.)?netsuite\.com/i],
  ['RESTlet', /\.restlets\.api\.netsuite\.com|\/restlet\.nl\b/i],
  ['REST', /\/services\/rest\//i],
];

/** The service that an address leads to, or that the first address in a text does; `undefined` without one. */
export function surfaceIn(text: string): Surface | undefined {
  const found = signs.flatMap(([surface, sign]) => {
    const at = text.search(sign);
    return at < 0 ? [] : [{ surface, at }];
  });
  const [first] = found;
  // Where one address shows two signs, the surer one counts.
  return first === undefined || found.every(({ at }) => at >= first.at - longestAddress)
    ? first?.surface
    : [...found].sort((a, b) => a.at - b.at)[0]?.surface;
}

const longestAddress = 200;
