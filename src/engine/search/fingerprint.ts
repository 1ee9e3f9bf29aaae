/**
 * A number of 53 bits for a value of a step: text, lists and plain objects, read in their order. A search
 * so need not keep, nor compare, every value it has seen. Two among millions share a number by chance in
 * some thousand searches; then one recipe goes untried, and nothing wrong is said: what is found is proved
 * by its HMAC.
 */
export function fingerprint(value: unknown, seed: readonly number[] = []): number {
  low = 0xdeadbeef;
  high = 0x41c6ce57;
  seed.forEach(mix);
  read(value);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
}

let low = 0;
let high = 0;

function mix(unit: number): void {
  low = Math.imul(low ^ unit, 0x9e3779b1);
  high = Math.imul(high ^ unit, 0x5f356495);
}

function read(value: unknown): void {
  if (typeof value === 'string') {
    for (let at = 0; at < value.length; at += 1) mix(value.charCodeAt(at));
    mix(0x10000 + value.length);
  } else if (Array.isArray(value)) {
    for (const item of value) read(item);
    mix(0x20000 + value.length);
  } else if (typeof value === 'object' && value !== null) {
    const [a, b] = numbersOf(value);
    mix(a);
    mix(b);
  } else {
    mix(typeof value === 'number' ? value : value === undefined ? 0x40001 : 0x40002);
  }
}

const numbers = Symbol('numbers');

/**
 * The two numbers of an object, which are kept with it: a parameter stands in thousands of lists, and a
 * map of all would cost more than it spares.
 */
function numbersOf(object: { [numbers]?: readonly [number, number] }): readonly [number, number] {
  const known = object[numbers];
  if (known !== undefined) return known;
  const before = [low, high] as const;
  [low, high] = [0x30000, 0x30001];
  for (const [name, value] of Object.entries(object)) {
    mix(name.charCodeAt(0));
    read(value);
  }
  const own = [low, high] as const;
  [low, high] = before;
  // Not to be seen, so that a changed copy of the object does not carry it.
  Object.defineProperty(object, numbers, { value: own });
  return own;
}
