import { gatherCarried } from './carried.ts';
import { cowrie } from './cowrie.ts';
import { dionaea } from './dionaea.ts';
import { dshield } from './dshield.ts';
import { carriedLine, gatherDocument, isDocument, sourceOf } from './ecs.ts';
import { elasticpot } from './elasticpot.ts';
import { rawSpan } from './field.ts';
import { finish, gathering, stop, type Gathering } from './gathering.ts';
import { h0neytr4p } from './h0neytr4p.ts';
import { heralding } from './heralding.ts';
import { honeytrap } from './honeytrap.ts';
import type { JsonFormat } from './json-format.ts';
import { parseObject, type JsonObject } from './json-object.ts';
import type { Field, Format, Reading, Stopped } from './record.ts';
import { tanner } from './tanner.ts';
import { readTextLine } from './text-line.ts';
import { webJson } from './web-json.ts';

/** In the order they are asked; cowrie and elasticpot differ in the front of `eventid` only. */
const FORMATS: readonly JsonFormat[] = [
  cowrie,
  elasticpot,
  heralding,
  dionaea,
  honeytrap,
  dshield,
  h0neytr4p,
  tanner,
  webJson,
];
/** A line in a document in a line; who wraps it again does not want it read. */
const DEEPEST_CARRIED = 2;

/**
 * Reads `[start, end)` as one JSON object and finds its format by its keys. One that is cut or broken is `Stopped` with what
 * stood before; one that nobody knows, at its beginning and without a format.
 */
export function readJson(raw: string, start: number, end: number, carried = 0): Reading {
  const gathered = gathering(raw);
  const { object, stoppedAt } = parseObject(raw, start, end);
  if (object === null) {
    return stop(gathered, null, stoppedAt ?? start, stoppedAt === null ? 'object' : 'json');
  }
  const isExported = isDocument(object);
  const format = isExported ? 'ecs' : gatherOwn(gathered, object);
  const broken = isExported ? gatherExported(gathered, sourceOf(object), carried) : null;
  if (stoppedAt !== null) return stop(gathered, format, stoppedAt, 'json');
  if (format === null) return stop(gathered, null, start, 'object');
  return broken ?? finish(gathered, format);
}

/** Gathers a honeypot's own line; the format is `null` where no format knows it. */
function gatherOwn(gathered: Gathering, object: JsonObject): Format | null {
  const known = FORMATS.find(({ knows }) => knows(object));
  known?.gather(gathered, object);
  return known?.format ?? null;
}

/** T-Pot renames next to nothing, so that each honeypot's own reader goes first. Returns where a carried line stopped. */
function gatherExported(gathered: Gathering, object: JsonObject, carried: number): Stopped | null {
  // Filebeat puts what it took apart under `json` where it is not told otherwise.
  gatherOwn(gathered, object.object('json') ?? object);
  gatherDocument(gathered, object);
  const line = carried < DEEPEST_CARRIED ? carriedLine(gathered, object) : null;
  const inner = line === null ? null : readCarried(line, carried + 1);
  if (line === null || inner === null) return null;
  if (inner.format === null) return null;
  gatherCarried(gathered, line, inner);
  if (inner.ok) return null;
  const { start } = rawSpan(line, { start: inner.stoppedAt, end: inner.stoppedAt });
  return stop(gathered, 'ecs', start, inner.expected);
}

function readCarried(line: Field, carried: number): Reading | null {
  const text = (line.value ?? '').trimEnd();
  return text.startsWith('{') ? readJson(text, 0, text.length, carried) : readTextLine(text, 0, text.length);
}
