import { formDecode } from '../../text/form.ts';
import { bodyVariants, type BodyReading } from '../imitate/body.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const whole: BodyReading = (body) => [{ name: body, value: '' }];

const wholeDecoded: BodyReading = (body) => [{ name: formDecode(body), value: '' }];

const cutAtEquals: BodyReading = (body) => {
  const equals = body.indexOf('=');
  return equals < 0
    ? whole(body)
    : [{ name: formDecode(body.slice(0, equals)), value: formDecode(body.slice(equals + 1)) }];
};

const readings: readonly (readonly [label: string, reading: BodyReading])[] = [
  ['as it is', whole],
  ['decoded as a form', wholeDecoded],
  ['cut at its first `=`', cutAtEquals],
];

export const paramJsonStringAsName = stepFault({
  id: 'param-json-string-as-name',
  step: 'bodySigned',
  commonness: 'low',
  title: 'The whole JSON text was signed as one name',
  did: 'signed its JSON body as one parameter, with the text as its name',
  what: 'It was read as a form, whose first name is the text up to a `=`.',
  why: 'A body is signed only when its type is `application/x-www-form-urlencoded`: RFC 5849 §3.4.1.3.1.',
  fix: 'State `Content-Type: application/json` before you sign, and hand no body to the signing function.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/joestump/python-oauth2/issues/115',
      says: 'A server put a JSON body into the base string although its type was stated.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: (given) => (/^\s*[{[]/.test(given.request.body) ? bodyVariants(given, readings) : []),
  examples: [
    { ...oracleRestlet, contentType: 'application/json', body: '{"id":7}' },
    { ...oracleRestlet, contentType: 'application/json', body: '{"q":"a=b"}' },
  ],
});
