import { httpMethods, segment } from '../../model/index.ts';
import { family } from '../kinds/define.ts';

const spellings = httpMethods.flatMap((method) => [
  method,
  method.toLowerCase(),
  method.slice(0, 1) + method.slice(1).toLowerCase(),
]);

export const familyMethod = family({
  id: 'family-method',
  title: 'Another HTTP method was signed',
  did: 'signed another HTTP method than it sent',
  what: 'The base string begins with another method, or not in capitals.',
  why: 'The method is signed in upper case: RFC 5849 §3.4.1.1.',
  fix: 'Sign the method that is sent.',
  variants: ({ request, observed }) =>
    spellings
      .filter((method) => observed.kind !== 'passport' && method !== request.method.toUpperCase())
      // Of a method that nothing states it cannot be proved that another was sent.
      .filter(
        (method) => request.isMethodAssumed !== true || method.toUpperCase() === request.method,
      )
      .map((method) => ({
        label: method,
        runs: { method: () => segment(method, { kind: 'method', key: 'method' }) },
      })),
});
