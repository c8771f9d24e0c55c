import type { Reading } from '../log/record.ts';
import type { Span } from '../log/span.ts';
import type { Stretch } from './stretch.ts';

/** What stands in its place says nothing: the line asks for nothing special there. */
const HARMLESS: Readonly<Partial<Record<string, string>>> = {
  method: 'GET',
  version: 'HTTP/1.1',
  request: 'GET / HTTP/1.1',
  payload: '',
  command: '',
  status: '200',
};

const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';

/**
 * The line as it would be without the stretches named: each made harmless. What is taken for decisive decides if the line is
 * then judged otherwise. On a line of which nothing can be said (`isUnknown`) a tag that says nothing is made a browser's.
 */
export function without(reading: Reading, stretches: readonly Stretch[], isUnknown = false): string {
  const outside = stretches.filter(({ opened }) => opened === null);
  const inside = stretches.filter(({ opened }) => opened !== null);
  const edits = outside.map((stretch) => ({
    span: wholeOf(reading, stretch),
    text: harmless(stretch, isUnknown),
  }));
  const payload = reading.fields.payload;
  if (inside.length > 0 && payload?.value) {
    const text = edited(
      payload.value,
      inside.flatMap((stretch) =>
        stretch.opened === null ? [] : [{ span: stretch.opened, text: harmless(stretch, isUnknown) }],
      ),
    );
    edits.push({ span: payload.span, text: toBase64(text) });
  }
  return eventless(edited(reading.raw, edits), reading, stretches);
}

/**
 * Where an event did not happen, nothing was typed in it and no name was tried; and where no command was typed, there was no
 * such event.
 */
function eventless(line: string, { raw, fields }: Reading, stretches: readonly Stretch[]): string {
  const event = fields.event?.span;
  if (event === undefined || !stretches.some(({ in: place }) => place === 'event' || place === 'command'))
    return line;
  const name = raw.slice(event.start, event.end);
  return line
    .replaceAll(`"${name}"`, '"cowrie.session.params"')
    .replaceAll(/"(?:username|password|input)":/g, '"x":');
}

/** Bytes of another protocol are another protocol as long as any of them is left; so with a command. */
function wholeOf({ fields }: Reading, { in: place, span }: Stretch): Span {
  if (place === 'request' || place === 'payload' || place === 'command') return fields[place]?.span ?? span;
  return span;
}

function harmless({ in: place, text }: Stretch, isUnknown: boolean): string {
  if (isUnknown && place === 'user-agent') return BROWSER;
  const known = HARMLESS[place];
  if (known !== undefined) return known;
  const filler = 'x'.repeat(Math.min(Math.max(text.length, 4), 12));
  return text.startsWith('/') ? `/${filler}` : filler;
}

interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A text with stretches of it replaced; they do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((line, { span, text: put }) => line.slice(0, span.start) + put + line.slice(span.end), text);
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
