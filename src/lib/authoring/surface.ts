import { decode, toSource } from '../log/decode.ts';
import { read } from '../log/detect.ts';
import { rawSpan } from '../log/field.ts';
import type { Field } from '../log/record.ts';
import { span, type Span } from '../log/span.ts';

/** A text to look through for hosts and addresses: a log line, a field of it, or what one of them decodes to. */
export interface Surface {
  readonly text: string;
  readonly inUserAgent: boolean;
  /** The whole text stands in the position of a host: a Host field, a source. */
  readonly isHost: boolean;
  /** Where a stretch of it came from in the raw line. */
  toRaw: (stretch: Span) => Span;
}

const MAX_DEPTH = 3;

/** Every text of a log line, the encoded ones opened. A line that does not read is looked through as it is. */
export function lineSurfaces(raw: string): Surface[] {
  const { fields } = read(raw);
  const { payload, 'user-agent': userAgent } = fields;
  const opened = payload?.encodings.includes('base64') === true ? payload : undefined;
  // Blanked, not cut out, so that offsets stay.
  const outside = [opened, opened === undefined ? userAgent : undefined].reduce(
    (text, field) => (field === undefined ? text : blank(text, field.span)),
    raw,
  );
  const surfaces: Surface[] = [
    { text: outside, inUserAgent: false, isHost: false, toRaw: (stretch) => stretch },
    ...[fields.host, fields['virtual-host'], fields.source].flatMap((field) =>
      fieldSurface(field, { isHost: true }),
    ),
    ...(opened === undefined ? fieldSurface(userAgent, { inUserAgent: true }) : []),
    ...fieldSurface(opened, {}).flatMap(requestSurfaces),
  ];
  return surfaces.flatMap((surface) => [surface, ...decodedSurfaces(surface, MAX_DEPTH)]);
}

/** The same for a request as it was sent. */
export function sentSurfaces(sent: string): Surface[] {
  const whole: Surface = { text: sent, inUserAgent: false, isHost: false, toRaw: (stretch) => stretch };
  return requestSurfaces(whole).flatMap((surface) => [surface, ...decodedSurfaces(surface, MAX_DEPTH)]);
}

const HEADER = /^(user-agent|host|x-forwarded-host):(.*)$/gim;

/** A request with its User-Agent and Host headers apart. */
function requestSurfaces(request: Surface): Surface[] {
  const headersEnd = /\r?\n\r?\n/.exec(request.text)?.index ?? request.text.length;
  let rest = request.text;
  const headers = [...request.text.slice(0, headersEnd).matchAll(HEADER)].map((match): Surface => {
    const [line, name = '', value = ''] = match;
    const stretch = span(match.index + line.length - value.length, match.index + line.length);
    const inUserAgent = name.toLowerCase() === 'user-agent';
    if (inUserAgent) rest = blank(rest, stretch);
    return part(request, stretch, { inUserAgent, isHost: !inUserAgent });
  });
  return [{ ...request, text: rest }, ...headers];
}

const BASE64_WORD = /[\w+/-]{16,}={0,2}/g;

/** What a text says once percent-encoding is undone, and what its base64 words say, again and again. */
function decodedSurfaces(surface: Surface, depth: number): Surface[] {
  if (depth === 0) return [];
  const percent = decode(surface.text, 'percent');
  const inner: Surface[] = percent === null ? [] : [opened(surface, 0, percent)];
  for (const { 0: word, index } of surface.text.matchAll(BASE64_WORD)) {
    const layer = decode(word, 'base64');
    if (layer !== null && isPlain(layer.text)) inner.push(opened(surface, index, layer));
  }
  return inner.flatMap((each) => [each, ...decodedSurfaces(each, depth - 1)]);
}

function opened(outer: Surface, at: number, layer: Parameters<typeof toSource>[0]): Surface {
  return {
    ...outer,
    text: layer.text,
    toRaw: (stretch) => {
      const { start, end } = toSource(layer, stretch);
      return outer.toRaw(span(at + start, at + end));
    },
  };
}

type Position = Partial<Pick<Surface, 'inUserAgent' | 'isHost'>>;

function fieldSurface(
  field: Field | undefined,
  { inUserAgent = false, isHost = false }: Position,
): Surface[] {
  if (field === undefined || field.value === null) return [];
  return [{ text: field.value, inUserAgent, isHost, toRaw: (stretch) => rawSpan(field, stretch) }];
}

function part(
  whole: Surface,
  { start, end }: Span,
  { inUserAgent = false, isHost = false }: Position,
): Surface {
  return {
    text: whole.text.slice(start, end),
    inUserAgent,
    isHost,
    toRaw: (stretch) => whole.toRaw(span(start + stretch.start, start + stretch.end)),
  };
}

function blank(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** Bytes that happen to be base64 seldom decode to nothing but printable ASCII. */
function isPlain(text: string): boolean {
  return /^[\t\r\n\u0020-\u007e]+$/.test(text);
}
