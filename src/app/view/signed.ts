import type { Trace } from '../../engine/index.ts';
import { flat } from '../../engine/model/index.ts';
import { percentEncode } from '../../engine/text/percent.ts';
import { escapeXml } from '../../engine/text/xml.ts';
import type { Fields } from './fields.ts';

/** The fields with the signature of a trace in their header or passport, in the place of any other. */
export function signedAs(fields: Fields, { stages, procedure }: Trace): Fields {
  const signature = flat(stages.signature ?? []);
  if (procedure === 'oauth')
    return { ...fields, header: headerWith(fields.header, percentEncode(signature)) };
  // A passport by itself may stand in the header's place; where it is sent is the body.
  const envelope = fields.header === '' ? fields.body : fields.header;
  return { ...fields, header: '', body: envelopeWith(envelope, escapeXml(signature)) };
}

function headerWith(header: string, signature: string): string {
  const place = /(oauth_signature=")[^"]*/;
  return place.test(header)
    ? header.replace(place, (_, name: string) => name + signature)
    : `${header}, oauth_signature="${signature}"`;
}

function envelopeWith(xml: string, signature: string): string {
  const place = /(<(?:[\w.-]+:)?signature\b[^>]*>)[^<]*/;
  if (place.test(xml)) return xml.replace(place, (_, tag: string) => tag + signature);
  const element = `<signature algorithm="HMAC-SHA256">${signature}</signature>`;
  return xml.replace('</tokenPassport>', () => `${element}</tokenPassport>`);
}
