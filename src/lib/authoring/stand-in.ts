import { isUnfinished } from './unfinished.ts';

/** What stands where an author has not written yet and only certain words will do, by key. */
const WORDS: Readonly<Record<string, string>> = {
  verdict: 'unknown',
  certainty: 'low',
  encoding: 'percent',
  url: 'https://www.example.com/',
};

/** The data of a draft with something in every place that waits, so that it can be looked at as it grows. */
export function withStandIns(data: unknown): unknown {
  let keys = 0;
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string' && isUnfinished(value)) {
      return WORDS[name] ?? (name === 'key' ? `todo-${String((keys += 1))}` : value);
    }
    if (Array.isArray(value)) return value.map((inner: unknown) => walk(inner, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, key)]));
  };
  return walk(data, '');
}
