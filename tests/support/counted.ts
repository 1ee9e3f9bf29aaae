/**
 * How often the properties of some objects are read while something works with them: what a machine that
 * does other work as well does not change.
 */
export function readsOf<T extends object>(
  objects: readonly T[],
  work: (counted: readonly T[]) => unknown,
): number {
  let reads = 0;
  const counted = objects.map(
    (one) =>
      new Proxy(one, {
        get(target, name) {
          reads += 1;
          // What is read of an object by a name is whatever the object has there.
          return Reflect.get(target, name) as unknown;
        },
      }),
  );
  work(counted);
  return reads;
}
