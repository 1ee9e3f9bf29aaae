import { createHmac } from 'node:crypto';
import { rightExchange } from './right-exchange.ts';

/** A TokenPassport that is signed rightly, in its envelope and as a password of SuiteAnalytics Connect. */
export interface RightPassport {
  readonly xml: string;
  readonly password: string;
}

/** Signs as Oracle's pages say, with the account and keys of the exchange of that number. */
export function rightEnvelope(seed = 1): RightPassport {
  const { account, consumerKey, consumerSecret, token, tokenSecret } = rightExchange({
    seed,
  }).credentials;
  const nonce = createHmac('sha256', String(seed)).update('nonce').digest('hex').slice(0, 20);
  const parts = [account, consumerKey, token, nonce, String(1_790_000_000 + seed)];
  const key = `${consumerSecret}&${tokenSecret}`;
  const signature = createHmac('sha256', key).update(parts.join('&')).digest('base64');
  const fields = ['account', 'consumerKey', 'token', 'nonce', 'timestamp'].map(
    (name, at) => `      <urn1:${name}>${parts[at] ?? ''}</urn1:${name}>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:urn="urn:messages_2023_1.platform.webservices.netsuite.com" xmlns:urn1="urn:core_2023_1.platform.webservices.netsuite.com">
  <soapenv:Header>
    <urn:tokenPassport>
${fields.join('\n')}
      <urn1:signature algorithm="HMAC-SHA256">${signature}</urn1:signature>
    </urn:tokenPassport>
  </soapenv:Header>
  <soapenv:Body>
    <urn:get><urn:baseRef internalId="5" type="customer" xsi:type="urn1:RecordRef"/></urn:get>
  </soapenv:Body>
</soapenv:Envelope>`;
  return { xml, password: [...parts, signature, 'HMAC-SHA256'].join('&') };
}
