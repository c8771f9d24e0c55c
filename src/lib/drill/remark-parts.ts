import { fieldAt } from '../furigana/place.ts';
import { overlaps } from '../log/span.ts';
import type { Reading } from '../log/record.ts';
import type { Intent } from '../sign/intent.ts';
import { oneOf, ordered } from './draw.ts';
import type { Pointed } from './evidence-parts.ts';
import { absentAt, exactAt, type Stretch } from './stretch.ts';
import type { Remark } from './words-schema.ts';

/** Fields that tempt less: there are always some, so they come last. */
const DULL: readonly string[] = [
  'source',
  'time',
  'size',
  'version',
  'host',
  'session',
  'sensor',
  'source-port',
];

const MOST_DECOYS = 3;
const MOST_PARTS = 7;

/** What can be said of the line's ordinary fields, beside the parts that are told already: decoys, and what supports. */
export function remarkParts(
  reading: Reading,
  intent: Intent,
  told: readonly Pointed[],
  remarks: readonly Remark[],
  seed: string,
): Pointed[] {
  const parts: Pointed[] = [];
  let supporting = told.filter(({ role }) => role === 'supporting').length;
  for (const remark of inOrder(remarks, seed)) {
    if (!isTrueOf(remark, reading, intent)) continue;
    const stretch = stretchOf(remark, reading);
    const why = oneOf(remark.says, `${seed} ${remark.in} ${remark.value ?? ''}`);
    if (stretch === null || why === undefined) continue;
    const others = [...told, ...parts];
    if (others.length >= MOST_PARTS) break;
    if (others.some((part) => overlaps(part.stretch.span, stretch.span))) continue;
    const role = remark.role ?? 'decoy';
    if (role === 'supporting') {
      // One place that decides, one that supports: more would make the decoys easy to tell.
      if (supporting >= 1 || others.length >= MOST_PARTS - MOST_DECOYS) continue;
      supporting += 1;
    } else {
      const decoys = parts.filter((part) => part.role === 'decoy');
      if (decoys.length >= MOST_DECOYS || decoys.some((part) => part.stretch.in === stretch.in)) continue;
    }
    parts.push({ stretch, role, why });
  }
  return parts;
}

/** In an order drawn by the seed: what supports, then what tempts, with one dull one before the last. */
function inOrder(remarks: readonly Remark[], seed: string): Remark[] {
  const drawn = ordered(
    remarks,
    seed,
    ({ in: place, value = '', part = '', formats = [] }) => `${place} ${value} ${part} ${formats.join(' ')}`,
  );
  const rank = ({ in: place, role }: Remark): number =>
    role === 'supporting' ? 0 : DULL.includes(place) ? 2 : 1;
  return drawn.sort((a, b) => rank(a) - rank(b));
}

function isTrueOf(remark: Remark, reading: Reading, intent: Intent): boolean {
  const { formats, intents } = remark;
  if (formats !== undefined && (reading.format === null || !formats.includes(reading.format))) return false;
  if (intents?.includes(intent) === false || remark['not-intents']?.includes(intent) === true) return false;
  const value = fieldAt(reading, remark.in)?.value;
  if (value === undefined) return false;
  if (remark.absent === true) return value === null;
  if (value === null || value === '') return false;
  return remark.value === undefined || new RegExp(remark.value, 's').test(value);
}

function stretchOf({ in: place, absent, part }: Remark, reading: Reading): Stretch | null {
  if (absent === true) return absentAt(reading, place);
  const value = fieldAt(reading, place)?.value ?? '';
  const match = part === undefined ? null : new RegExp(part, 's').exec(value);
  if (part !== undefined && match === null) return null;
  const [text = value] = match ?? [];
  const start = match?.index ?? 0;
  return exactAt(reading, place, { start, end: start + text.length });
}
