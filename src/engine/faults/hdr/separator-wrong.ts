import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { headerOf } from '../checking/context.ts';

export const hdrSeparatorWrong = checkFault({
  id: 'hdr-separator-wrong',
  topic: 'header',
  commonness: 'low',
  title: 'Parameters are not separated by commas',
  did: 'separated parameters by something other than a comma',
  what: 'Between two parameters stands `&`, `;` or only a space. `&` belongs to the base string and to queries, not to the header.',
  why: 'Parameters are separated by a comma and, if you like, white space: RFC 5849 §3.5.1.',
  fix: 'Join the parameters by a comma and a space.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'Parameters are separated by commas.',
    },
  ],
  find,
  examples: [{ header: headerWith('", ', '" ') }, { header: headerWith('", ', '"&') }],
});

/** Looks at the text between each two parameters, so that text after the last does not count. */
function find(context: CheckContext): Sighting | undefined {
  const header = headerOf(context);
  const between = (header?.params ?? []).map(({ raw }, index, params) => {
    const next = params[index + 1]?.rawName.span;
    if (raw.span === undefined || next === undefined) return ',';
    return header?.text.slice(raw.span.end, next.start) ?? ',';
  });
  // A log that prints each parameter on a line of its own may leave the commas out.
  if (between.every((text) => /[,\r\n]/.test(text))) return undefined;
  return { level: 'error', title: 'Between two parameters stands no comma.' };
}
