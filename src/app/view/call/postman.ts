import { formDecode, splitPairs } from '../../../engine/text/form.ts';
import { splitUrl } from '../../../engine/text/url.ts';
import { copyUnless, type Copy } from '../copy.ts';
import { isContentType, isForm, nameOf, troubleWith, variableIn, type Call } from './call.ts';

/** What Postman signs with, beside the secrets. */
export interface PostmanKeys {
  readonly realm: string;
  readonly consumerKey: string;
  readonly token: string;
}

/** A call for Postman, which signs it anew each time it sends it: a header would be good for one call. */
export function postmanCopy(call: Call, keys: PostmanKeys): Copy {
  const copy = copyUnless(troubleForPostman(call, keys), 'Copy as Postman collection', () =>
    JSON.stringify(collectionOf(call, keys), null, 2),
  );
  return 'text' in copy ? { ...copy, note } : copy;
}

const note =
  'Postman signs it each time: import it, and type both secrets into the variables of the collection. They are not copied.';

function troubleForPostman(call: Call, keys: PostmanKeys): string | undefined {
  const { realm, consumerKey, token } = keys;
  const isVariable = [realm, consumerKey, token].some((value) => value.includes('{{'));
  const own = isVariable || splitUrl(call.url).path.includes('/:') ? variables : variableIn(call);
  return troubleWith(call) ?? own;
}

const variables = 'It has “{{” or “/:”, where Postman would put in a variable.';

/** Collection Format v2.1.0; schema.postman.com. */
const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

const collectionOf = (call: Call, keys: PostmanKeys) => ({
  info: { name: nameOf(call), schema },
  item: [
    {
      name: nameOf(call),
      request: {
        method: call.method,
        header: call.headers.map(({ name, value }) => ({ key: name, value })),
        auth: { type: 'oauth1', oauth1: attributesOf(keys) },
        url: urlOf(call.url),
        ...(call.body === '' ? {} : { body: bodyOf(call) }),
      },
    },
  ],
  variable: ['consumerSecret', 'tokenSecret'].map((key) => ({ key, value: '' })),
});

/** As NetSuite wants them. The secrets are variables, for the reader to set in Postman. */
function attributesOf({ realm, consumerKey, token }: PostmanKeys) {
  const attributes = {
    ...{ realm, consumerKey, consumerSecret: '{{consumerSecret}}' },
    ...{ token, tokenSecret: '{{tokenSecret}}' },
    ...{ signatureMethod: 'HMAC-SHA256', version: '1.0' },
    ...{ addParamsToHeader: true, addEmptyParamsToSign: true, includeBodyHash: false },
  };
  return Object.entries(attributes).map(([key, value]) => ({ key, value, type: typeof value }));
}

function urlOf(raw: string) {
  const { scheme, host, port, path, query } = splitUrl(raw);
  const pairs = splitPairs(query ?? '').map(({ name, value }) => ({ key: name, value }));
  return {
    raw,
    ...{ protocol: scheme, host: host.split('.'), path: path.split('/').slice(1) },
    ...(port === '' ? {} : { port }),
    ...(pairs.length === 0 ? {} : { query: pairs }),
  };
}

/** A form in its parts, since Postman signs it only so; it escapes them itself. */
function bodyOf(call: Call) {
  if (isForm(call)) {
    const urlencoded = splitPairs(call.body).map(({ name, value }) => ({
      ...{ key: formDecode(name), value: formDecode(value ?? ''), type: 'text' },
    }));
    return { mode: 'urlencoded', urlencoded };
  }
  const type = call.headers.find(isContentType)?.value ?? '';
  const language = /json/i.test(type) ? 'json' : /xml/i.test(type) ? 'xml' : 'text';
  return { mode: 'raw', raw: call.body, options: { raw: { language } } };
}
