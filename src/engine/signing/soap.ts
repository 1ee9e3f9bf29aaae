import type { Given, Raw, TokenPassport } from '../model/index.ts';
import { flat, segment } from '../model/index.ts';
import { percentEncode } from '../text/percent.ts';
import { escapeXml } from '../text/xml.ts';
import { keySteps } from './key.ts';
import type { Procedure } from './procedure.ts';
import { baseString } from './rest.ts';
import { needs, stepsBetween, type Run } from './stages.ts';

/** The signed fields of a TokenPassport in their order; Oracle, section_4395630653. */
export const passportOrder = ['account', 'consumerKey', 'token', 'nonce', 'timestamp'] as const;

const passportFields: Run<'passportFields'> = (_, { observed }) =>
  passportOrder.map((name) => ({
    name,
    value: observed.kind === 'passport' ? elementText(observed[name]) : '',
    from: { kind: 'oauth', key: `passport.${name}`, part: 'value' },
  }));

/** An element's text as a reader of XML schema tokens takes it: without white space around it. */
function elementText(raw: Raw | undefined): string {
  return raw?.text.trim() ?? '';
}

/** Each field is percent-encoded, which changes nothing in legal values; section_1534941088. */
const passportEncoded: Run<'passportEncoded'> = ({ passportFields: fields }) =>
  fields.map(({ value, from }) => segment(percentEncode(value), from));

// In SOAP `parts` reads other steps than `needs` declares for OAuth; `order` and `needs` below say so.
const parts = (({ passportEncoded: texts }: { passportEncoded: Stage }) =>
  texts) as unknown as Run<'parts'>;
type Stage = ReturnType<typeof passportEncoded>;

const header: Run<'header'> = ({ signature: text }, given) =>
  segment(printPassport(given, flat(text)));

function printPassport({ observed }: Given, signed: string): string {
  const passport = observed.kind === 'passport' ? observed : undefined;
  if (passport?.form === 'connect') return printPassword(passport, signed);
  const elements = passportOrder.map(
    (name) => `  <${name}>${escapeXml(elementText(passport?.[name]))}</${name}>`,
  );
  return [
    '<tokenPassport>',
    ...elements,
    `  <signature algorithm="${escapeXml(algorithmOf(passport))}">${escapeXml(signed)}</signature>`,
    '</tokenPassport>',
  ].join('\n');
}

/** SuiteAnalytics Connect takes the same as a password; Oracle, article_163240162059. */
function printPassword(passport: TokenPassport, signed: string): string {
  const values = passportOrder.map((name) => elementText(passport[name]));
  return [...values, signed, algorithmOf(passport)].join('&');
}

function algorithmOf(passport: TokenPassport | undefined): string {
  const algorithm = passport?.algorithm ?? '';
  return algorithm === '' ? 'HMAC-SHA256' : algorithm;
}

/** The right steps of a TokenPassport that are not those of OAuth. */
export const passportSteps = { passportFields, passportEncoded };

/** The SOAP TokenPassport: five fields, no method and no URL; Oracle, section_4395630653. */
export const tokenPassport: Procedure = {
  name: 'passport',
  // The steps from `parts` on are those of OAuth.
  order: stepsBetween('passportFields', 'header'),
  needs: { ...needs, parts: ['passportEncoded'] },
  runs: { ...keySteps, ...passportSteps, parts, baseString, header },
};
