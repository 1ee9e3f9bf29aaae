import { passportWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { envelopeOf, openTags, type OpenTag } from '../checking/envelope.ts';

const inEnvelope = (attributes: string): string =>
  passportWith('<tokenPassport>', `<s:Envelope ${attributes}><s:Header><tokenPassport>`).replace(
    '</tokenPassport>',
    '</tokenPassport></s:Header><s:Body/></s:Envelope>',
  );

const soap = 'xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"';

export const soapNamespaceMissing = checkFault({
  id: 'soap-namespace-missing',
  topic: 'soap',
  commonness: 'low',
  title: 'The passport is in no namespace',
  did: 'wrote the `tokenPassport` without its namespace',
  what: 'The `tokenPassport` or its fields have neither a prefix nor an `xmlns` that covers them, or a prefix that nothing declares. A SOAP server may then not see a passport at all.',
  why: 'An element without a namespace is another element. Oracle’s example puts the passport into `urn:messages_2015_2.platform.webservices.netsuite.com` (section_1534941295); the numbers are the version of your endpoint.',
  fix: 'Use the namespace `urn:messages_…` of your version for `tokenPassport`. Many working clients put its fields into `urn:core_…`.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1534941295.html',
      says: 'An example of a passport with its namespace.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/mvantellingen/python-zeep/issues/1374',
      says: 'An envelope by hand, in which the passport has no namespace.',
    },
  ],
  find,
  examples: [
    { header: inEnvelope(soap) },
    {
      header: inEnvelope(soap).replaceAll('tokenPassport>', 'm:tokenPassport>'),
    },
  ],
});

/** Only an envelope shows all declarations: a passport that was cut out of one may have lost them. */
function find(context: CheckContext): Sighting | undefined {
  const envelope = envelopeOf(context);
  if (openTags(envelope, 'Envelope').length === 0) return undefined;
  const name = ['tokenPassport', 'account'].find((element) => isBare(envelope, element));
  return name === undefined
    ? undefined
    : { level: 'warning', title: `The element \`${name}\` is in no namespace.` };
}

function isBare(envelope: string, name: string): boolean {
  const passport = openTags(envelope, 'tokenPassport')[0]?.end ?? 0;
  const tag = openTags(envelope, name).find(({ end }) => end >= passport);
  return tag !== undefined && !isDeclared(envelope, tag);
}

function isDeclared(envelope: string, { prefix, end }: OpenTag): boolean {
  const before = envelope.slice(0, end);
  return prefix === ''
    ? /\sxmlns\s*=\s*["']\s*urn:/i.test(before)
    : before.includes(`xmlns:${prefix}`);
}
