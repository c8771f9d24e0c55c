import { read } from '../log/detect.ts';
import { bytesOf } from '../log/wire.ts';
import { exerciseSchema, type Exercise } from './exercise-schema.ts';

/** Texts of an exercise, and what stands in their place in a variant. */
export type Swap = Readonly<Record<string, string>>;

/** How many exercises a file makes: as written, and with each swap. */
export function variantCount({ variants = [] }: Exercise): number {
  return 1 + variants.length;
}

/**
 * Variant `n` of an exercise: the same question, verdict and id with other texts in its lines, its parts and all that is said
 * of them. 0 is the exercise as written. Throws where there is no such variant, and where its texts are not of the shape of
 * an exercise any more (`variant-check.ts` says so before).
 */
export function variantOf(exercise: Exercise, n: number): Exercise {
  if (n === 0) return exercise;
  return exerciseSchema.parse(swapped(exercise, n));
}

/** The data of variant `n`, not yet known to be an exercise; it has no variants of its own. */
export function swapped(exercise: Exercise, n: number): unknown {
  const { variants = [], ...rest } = exercise;
  const swap = variants[n - 1]?.swap;
  if (swap === undefined) throw new RangeError(`${exercise.id} has no variant ${n}`);
  return walk(rest, '', swapper(swap));
}

/** What is no text: names that the site itself reads. */
const NAMES = new Set(
  'id kind viewpoint help twin verdict certainty role in key class encoding do either'.split(' '),
);

interface Swapper {
  /** Swaps all texts at once, so that none is swapped twice; of two that begin alike the longer goes first. */
  readonly text: (text: string) => string;
  /** A source is another source or the same: part of an address is not swapped. */
  readonly address: (url: string) => string;
}

function swapper(swap: Swap): Swapper {
  const keys = Object.keys(swap).sort((a, b) => b.length - a.length);
  const literal = (key: string) => key.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  const pattern = new RegExp(keys.map(literal).join('|'), 'g');
  const of = (key: string) => (Object.hasOwn(swap, key) ? (swap[key] ?? key) : key);
  return { text: (text) => text.replaceAll(pattern, of), address: of };
}

function walk(value: unknown, name: string, swap: Swapper): unknown {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, key, swap)]));
  }
  if (NAMES.has(name)) return value;
  if (Array.isArray(value)) return value.map((inner: unknown) => walk(inner, name, swap));
  if (typeof value !== 'string') return value;
  if (name === 'raw') return swapLine(value, swap);
  if (name === 'log')
    return value
      .split('\n')
      .map((line) => swapLine(line, swap))
      .join('\n');
  return name === 'url' ? swap.address(value) : swap.text(value);
}

/** Swaps in a log line; in one of WOWHoneypot also inside its base64, where a body keeps the length that was said of it. */
function swapLine(raw: string, swap: Swapper): string {
  const reading = read(raw);
  const { payload } = reading.fields;
  if (!reading.ok || reading.format !== 'wowhoneypot' || typeof payload?.value !== 'string')
    return swap.text(raw);
  const { start, end } = payload.span;
  const inside = btoa(bytesOf(swapMessage(payload.value, swap)));
  return swap.text(raw.slice(0, start)) + inside + swap.text(raw.slice(end));
}

function swapMessage(message: string, swap: Swapper): string {
  const headEnd = message.indexOf('\n\n');
  const head = headEnd < 0 ? message : message.slice(0, headEnd + 2);
  const body = message.slice(head.length);
  const [before, after] = [bytesOf(body).length, bytesOf(swap.text(body)).length];
  const said = new RegExp(`^(content-length: *)${before}$`, 'im');
  return swap.text(head).replace(said, `$1${after}`) + swap.text(body);
}
