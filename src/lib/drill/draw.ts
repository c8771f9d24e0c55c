/** A number of 32 bits that depends on the text alone: FNV-1a (RFC 9923) over UTF-16 units, mixed as MurmurHash3 ends. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A whole number from 0 up to, not including, `count`, drawn by a seed. */
export function numberBelow(count: number, seed: string): number {
  return Math.floor((hashOf(seed) / 2 ** 32) * count);
}

/** One of the items, drawn by a seed; `undefined` where there is none. */
export function oneOf<T>(items: readonly T[], seed: string): T | undefined {
  return items[numberBelow(items.length, seed)];
}

/** The items in an order drawn by a seed, for lists too long to draw from one by one. */
export function ordered<T>(items: readonly T[], seed: string, nameOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, rank: hashOf(`${seed} ${nameOf(item)}`) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
