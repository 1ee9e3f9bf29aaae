import { mapParams } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { queryVariants } from '../imitate/query.ts';

/**
 * What PHP makes of a name: spaces in front go; dots, spaces and an unclosed `[` become `_`; what
 * stands behind the `[` of an array stays.
 */
function phpName(name: string): string {
  const text = name.replace(/^ +/, '');
  const bracket = text.indexOf('[');
  const head = bracket > 0 && text.indexOf(']', bracket) > 0 ? bracket : text.length;
  return text.slice(0, head).replace(/[ .[]/g, '_') + text.slice(head);
}

export const paramPhpParseStrMangled = stepFault({
  id: 'param-php-parse-str-mangled',
  step: 'queryNames',
  commonness: 'low',
  title: 'PHP turned dots in names into underscores',
  did: 'signed names that PHP had changed: `.` and spaces became `_`',
  what: '`parse_str` and `$_GET` do so. For example, `custom.field` is sent and `custom_field` is signed.',
  why: 'Names are signed as they are sent: RFC 5849 §3.4.1.3.1.',
  fix: 'Split the query by hand and decode with `urldecode`, or use Guzzle’s `Query::parse`.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/daviddesberg/PHPoAuthLib/issues/481',
      says: 'The query is parsed by `parse_str` before it is signed.',
    },
    {
      kind: 'page',
      url: 'https://github.com/thephpleague/oauth1-client',
      says: '`EncodesUrl` parses the query by `parse_str`.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Where the signed parameters come from, and how they are decoded.',
    },
  ],
  variants: (given) =>
    queryVariants(given, 'queryNames', [['', (params) => mapParams(params, { name: phpName })]]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&custom.field=7',
    ),
  ],
});
