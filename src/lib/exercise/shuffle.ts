/** The items in an order that depends on the seed alone: the same on every visit, in every browser. */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
  const random = mulberry32(fnv1a(seed));
  const left = [...items];
  const shuffled: T[] = [];
  // Fisher and Yates: draw one of those left until none is.
  while (left.length > 0) shuffled.push(...left.splice(Math.floor(random() * left.length), 1));
  return shuffled;
}

/** Option keys shuffled by the seed, with `last` ("cannot tell") at the end where it is among them. */
export function order(keys: readonly string[], seed: string, last = 'unknown'): string[] {
  const isLast = (key: string) => key === last;
  return [
    ...shuffle(
      keys.filter((key) => !isLast(key)),
      seed,
    ),
    ...keys.filter(isLast),
  ];
}

/** FNV-1a, 32 bits (RFC 9923), over UTF-16 code units instead of octets. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/**
 * Numbers in [0, 1) by Mulberry32, public domain, Tommy Ettinger 2017
 * (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). Not for secrets.
 */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;
  };
}
