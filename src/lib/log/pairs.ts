import { part } from './field.ts';
import type { Field, Pair } from './record.ts';

/**
 * Cuts a query string or a form body into its `name=value` (WHATWG URL §5.1), nothing decoded. Only `&` separates: the `;`
 * of HTML 4 is read by next to no server today, and in what attackers send it ends a shell command.
 */
export function pairs(field: Field): readonly Pair[] {
  const text = field.value ?? '';
  const found: Pair[] = [];
  for (let start = 0; start < text.length;) {
    const ampersand = text.indexOf('&', start);
    const end = ampersand < 0 ? text.length : ampersand;
    if (end > start) found.push(pair(field, text.slice(start, end), start));
    start = end + 1;
  }
  return found;
}

function pair(field: Field, text: string, start: number): Pair {
  const end = start + text.length;
  const equals = text.indexOf('=');
  if (equals < 0) return { name: part(field, start, end) };
  return { name: part(field, start, start + equals), value: part(field, start + equals + 1, end) };
}
