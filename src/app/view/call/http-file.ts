import { headersOf, isForm, nameOf, variableIn, type Call } from './call.ts';

/** A call as a `.http` file of the REST Client of VS Code and of JetBrains’ HTTP Client. */
export function httpFile(call: Call): string {
  const headers = headersOf(call).map(({ name, value }) => `${name}: ${value}`);
  const head = [`### ${nameOf(call)}`, `${call.method} ${call.url}`];
  const body = call.body === '' ? [] : ['', call.body];
  return [...head, ...headers, ...body].join('\n');
}

/** Lines of a body that one of the two takes for a comment, a file, a handler or the end. */
const actedOn = /^\s*(?:#|\/\/|```)|^(?:<(?:@\w*)?\s|<>|>)/m;

/** Why a call is not offered as such a file. */
export function troubleForHttpFile(call: Call): string | undefined {
  if (!/^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(call.method))
    return 'The editors for such files know no such method.';
  if (actedOn.test(call.body))
    return 'A line of the body begins with a sign, such as # or >, on which the editors for such files act.';
  if (isForm(call) && /[\r\n]/.test(call.body))
    return 'The form has a line break, which the editors for such files take away.';
  return variableIn(call);
}
