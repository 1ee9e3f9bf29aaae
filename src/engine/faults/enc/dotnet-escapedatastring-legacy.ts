import { stepFault } from '../kinds/define.ts';
import { likeEncodeUriComponent } from '../imitate/encoders.ts';
import { marksVariants } from '../places/levels.ts';
import { occurs } from '../places/occurs.ts';
import { oracleRequest } from '../examples/oracle.ts';

export const encDotnetEscapedatastringLegacy = stepFault({
  id: 'enc-dotnet-escapedatastring-legacy',
  step: 'marksEncoded',
  commonness: 'medium',
  title: "Old .NET leaves ! ' ( ) * alone",
  did: "encoded with `Uri.EscapeDataString` of an old .NET, which leaves `! ' ( ) *` as they are",
  what: 'It does so before .NET 4.5, and in programs built for it.',
  why: 'Only letters, digits and `- . _ ~` stay unescaped: RFC 5849 §3.6. NetSuite’s own `/!transform/` addresses hold a `!`.',
  fix: "Target a newer .NET, or escape `! ' ( ) *` after it by hand.",
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/restsharp/RestSharp',
      says: '`OAuthTools` holds a list of characters to escape beside `Uri.EscapeDataString`.',
    },
  ],
  variants: (given) =>
    occurs(given, "!'()*") ? marksVariants(likeEncodeUriComponent).slice(0, 2) : [],
  examples: [
    oracleRequest(
      'POST',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/salesOrder/6/!transform/itemFulfillment',
    ),
  ],
});
