import { compose, layersOf, type LayerLimits } from '../log/decode.ts';
import type { Field, FieldName, Reading } from '../log/record.ts';
import { overlaps, span, type Span } from '../log/span.ts';
import type { Viewpoint } from '../viewpoint/viewpoint.ts';
import type { Place } from './place.ts';

/** What a stretch says once its encodings are undone, with the way back into the text it stands in. */
export interface Decoded {
  readonly text: string;
  /** `offsets[i]` is where character `i` begins in the text the mark stands in; one more entry than characters. */
  readonly offsets: readonly number[];
}

/** A stretch of a line that one field owns, with the viewpoint whose seal stands over it. */
export interface Mark {
  readonly place: Place;
  readonly span: Span;
  /** `null`: nothing is read from it (ident, protocol version, size, an absent referer); shown without a seal. */
  readonly viewpoint: Viewpoint | null;
  /** `null` where the text says what it says. */
  readonly decoded: Decoded | null;
  /** The text under it means nothing undecoded (base64): readers hear only what it decodes to. */
  readonly opaque: boolean;
}

const SEALS: Readonly<Record<FieldName, Viewpoint | null>> = {
  'virtual-host': 'destination',
  source: 'source',
  ident: null,
  user: 'header',
  time: 'time',
  host: 'destination',
  request: 'protocol',
  method: 'method',
  target: 'path',
  path: 'path',
  query: 'query',
  version: null,
  status: 'response',
  size: null,
  match: 'response',
  referer: 'header',
  'user-agent': 'user-agent',
  payload: null,
  body: 'body',
  extra: null,
  'source-port': null,
  destination: 'destination',
  'destination-port': 'destination',
  protocol: 'protocol',
  event: 'sequence',
  command: 'body',
  url: 'callback',
  session: 'sequence',
  sensor: 'destination',
};

/** Fields made of others; they carry a seal only where the others are missing. */
const WHOLES: readonly FieldName[] = ['target', 'request'];

/** Fields in which a visitor's own encoding is worth opening. */
const ENCODED: readonly Place[] = ['request', 'target', 'path', 'query', 'referer', 'user-agent', 'body'];

/** What a reading over the line undoes; the rest is for what looks deeper. */
const READ_ALOUD: LayerLimits = { max: 4, only: ['base64', 'percent'], runs: false };

/** The seal of a place: a viewpoint, or `null` where it has none. */
export function sealOf(place: Place): Viewpoint | null {
  if (isFieldName(place)) return SEALS[place];
  return place === 'credential' ? 'body' : 'header';
}

/** The fields of a line that do not lie inside one another, in the order they stand. */
export function marksOf(reading: Reading): Mark[] {
  const marks: Mark[] = [];
  for (const place of Object.keys(reading.fields).filter(isFieldName)) {
    const field = reading.fields[place];
    if (!field || field.span.start === field.span.end) continue;
    // What stands inside the payload is marked with it, below, or stands there to be read.
    if (place === 'payload' || isOpaque(field)) continue;
    if (!WHOLES.includes(place)) marks.push(markOf(place, field));
  }
  for (const place of WHOLES) {
    const field = reading.fields[place];
    if (!field || field.span.start === field.span.end || isOpaque(field)) continue;
    if (!marks.some((mark) => overlaps(mark.span, field.span))) marks.push(markOf(place, field));
  }
  for (const mark of [...headerMarks(reading), ...credentialMarks(reading)]) {
    if (!marks.some((other) => overlaps(other.span, mark.span))) marks.push(mark);
  }
  const payload = reading.fields.payload;
  if (payload && isOpaque(payload)) marks.push(...opaque(payload, insideOf(reading)));
  return marks.sort((a, b) => a.span.start - b.span.start);
}

/** Whether nothing of it can be read as it stands in the line. */
function isOpaque({ encodings }: Field): boolean {
  return encodings.includes('base64') || encodings.includes('hex');
}

/** Headers that stand in the log as they are: in a request, in the JSON of a honeypot. */
function headerMarks({ headers }: Reading): Mark[] {
  return headers
    .filter(({ value }) => value.span.start < value.span.end && !isOpaque(value))
    .map(({ name, value }) => markOf(placeOfHeader(name.value ?? ''), value));
}

/** Names and passwords that stand there to be read. */
function credentialMarks({ credentials }: Reading): Mark[] {
  return credentials
    .flatMap(({ user, password }) => [user, password])
    .filter((field) => field !== null)
    .filter((field) => field.span.start < field.span.end && !isOpaque(field))
    .map((field) => markOf('credential', field));
}

/** A request logged whole: its text, and the fields in it as spans into that text. */
export interface Opened {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What stands inside the payload of a line; `null` where the line has none. */
export function openedOf(reading: Reading): Opened | null {
  const text = reading.fields.payload?.value;
  if (text === null || text === undefined) return null;
  return {
    text,
    marks: insideOf(reading).map(({ place, span, viewpoint }) => ({
      place,
      span,
      viewpoint,
      decoded: null,
      opaque: false,
    })),
  };
}

type Inside = Pick<Mark, 'place' | 'span' | 'viewpoint'>;

/**
 * The parts of a payload as spans into its decoded text: of a request its first line, where that stands nowhere else, its
 * headers and its body; anything else is bytes of which one asks what they speak.
 */
function insideOf({ fields }: Reading): Inside[] {
  const text = fields.payload?.value ?? '';
  if (fields.request === undefined && fields.method === undefined)
    return [{ place: 'payload', span: span(0, text.length), viewpoint: 'protocol' }];
  const marks = requestLineOf(fields);
  let at = text.indexOf('\n') + 1;
  while (at > 0 && at < text.length) {
    const end = !text.includes('\n', at) ? text.length : text.indexOf('\n', at);
    if (end === at || text.slice(at, end) === '\r') {
      // The blank line: what follows is the body.
      if (end + 1 < text.length)
        marks.push({ place: 'body', span: span(end + 1, text.length), viewpoint: 'body' });
      break;
    }
    const place = placeOfHeader(text.slice(at, end).split(':', 1)[0] ?? '');
    marks.push({ place, span: span(at, end), viewpoint: sealOf(place) });
    at = end + 1;
  }
  return marks;
}

/** The parts of a request line that stand inside the payload only. */
function requestLineOf({ payload, ...fields }: Reading['fields']): Inside[] {
  const inside: Inside[] = [];
  for (const place of ['method', 'path', 'query'] as const) {
    const field = fields[place];
    const [first] = field?.offsets ?? [];
    // Every decoded character begins at an offset of its own.
    const start = first === undefined || !field || !isOpaque(field) ? -1 : payload?.offsets?.indexOf(first);
    if (start === undefined || start < 0) continue;
    inside.push({ place, span: span(start, start + (field?.value?.length ?? 0)), viewpoint: sealOf(place) });
  }
  return inside;
}

function placeOfHeader(name: string): Place {
  const lower = name.toLowerCase();
  return lower === 'user-agent' || lower === 'referer' || lower === 'host' ? lower : `header:${name}`;
}

/** The base64 as marks over the raw line: one for each part inside, and what lies between them. */
function opaque(payload: Field, inside: readonly Inside[]): Mark[] {
  const { value, offsets } = payload;
  if (value === null || offsets === null) return [];
  const marks: Mark[] = [];
  let at = 0;
  const add = (place: Place, viewpoint: Viewpoint | null, end: number): void => {
    const raw = span(
      offsets[at] ?? payload.span.end,
      end >= value.length ? payload.span.end : (offsets[end] ?? payload.span.end),
    );
    if (raw.end > raw.start) {
      marks.push({
        place,
        span: raw,
        viewpoint,
        decoded: { text: value.slice(at, end), offsets: offsets.slice(at, end + 1) },
        opaque: true,
      });
    }
    at = end;
  };
  for (const { place, viewpoint, span: stretch } of inside) {
    if (stretch.start > at) add('payload', null, stretch.start);
    // A header takes the end of its line along.
    if (stretch.end > at) add(place, viewpoint, stretch.end + (value[stretch.end] === '\n' ? 1 : 0));
  }
  add('payload', null, value.length);
  return marks;
}

function markOf(place: Place, field: Field): Mark {
  const absent = field.value === null && (place === 'referer' || place === 'user' || place === 'ident');
  return {
    place,
    span: field.span,
    viewpoint: absent ? null : sealOf(place),
    decoded: decodedOf(place, field),
    opaque: false,
  };
}

function decodedOf(place: Place, { value, span: at, offsets }: Field): Decoded | null {
  if (value === null) return null;
  let text = value;
  let way = offsets;
  for (const layer of ENCODED.includes(place) ? layersOf(value, READ_ALOUD) : []) {
    text = layer.text;
    way = way === null ? layer.offsets.map((offset) => offset + at.start) : compose(way, layer.offsets);
  }
  return way === null ? null : { text, offsets: way };
}

function isFieldName(place: string): place is FieldName {
  return Object.hasOwn(SEALS, place);
}
