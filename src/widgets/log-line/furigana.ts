import { glyphsOf } from '../../lib/furigana/glyph.ts';
import type { Stretch, Unit } from '../../lib/furigana/piece.ts';
import type { DrawnMark, DrawnPiece } from '../../lib/practice/packed.ts';
import type { Viewpoint } from '../../lib/viewpoint/viewpoint.ts';
import { elementOf } from './element.ts';
import { glyphNodes } from './glyphs.ts';

/** What is written over a line and how its parts are chosen. */
export interface Drawing {
  readonly seals: Readonly<Record<Viewpoint, string>>;
  /** What a reader hears before a field, by place. */
  readonly fieldOf: (place: string) => string;
  /** The word before a decoded text: "reads". */
  readonly read: string;
  /** The parts that can be chosen, each with the word that rises over it: its role. */
  readonly says: ReadonlyMap<string, string>;
  /** Name of the checkboxes. */
  readonly choose: string;
  /** The text has lines of its own. */
  readonly breaks: boolean;
}

/** The twin of `Furigana.astro` for lines that are drawn in the browser; a test holds the two together. */
export function furiganaOf(pieces: readonly DrawnPiece[], drawing: Drawing): Node[] {
  const isOpaque = ({ mark }: DrawnPiece): boolean => mark?.opaque === true;
  const first = pieces.findIndex(isOpaque);
  const drawn = (some: readonly DrawnPiece[]): Node[] => some.map((piece) => pieceOf(piece, drawing));
  if (first < 0) return drawn(pieces);
  const last = pieces.findLastIndex(isOpaque) + 1;
  return [
    ...drawn(pieces.slice(0, first)),
    elementOf('span', { class: 'payload' }, ...drawn(pieces.slice(first, last))),
    ...drawn(pieces.slice(last)),
  ];
}

/** The twin of `Piece.astro`. */
function pieceOf({ mark, stretches: cut }: DrawnPiece, drawing: Drawing): Node {
  if (mark === null) {
    const text = cut.flatMap(({ units }) => units.map((unit) => unit.text)).join('');
    return elementOf('span', { class: 'between', dir: 'ltr' }, ...glyphNodes(text, drawing.breaks));
  }
  // A part that is not offered is none.
  const stretches = cut.map(({ part, units }) => ({
    part: part !== null && drawing.says.has(part) ? part : null,
    units,
  }));
  const isPointed = stretches.some(({ part }) => part !== null);
  const name = drawing.fieldOf(mark.place);
  return elementOf(
    'span',
    {
      class: 'field',
      ...(mark.viewpoint !== null && { 'data-viewpoint': mark.viewpoint }),
      'data-place': mark.place,
      ...(mark.opaque && { 'data-opaque': 'true' }),
      dir: 'ltr',
    },
    ...(isPointed || mark.opaque ? [] : [spoken(`${name}: `)]),
    ...stretches.flatMap((stretch, nth) => stretchOf(stretch, nth, mark, name, drawing)),
    ...(mark.opaque ? [spoken(stretches.map(({ units }) => heard(units)).join(''))] : []),
    ...(mark.said === null ? [] : [spoken(` (${drawing.read}: ${audible(mark.said)})`)]),
  );
}

function stretchOf(
  { part, units }: Stretch,
  nth: number,
  mark: DrawnMark,
  name: string,
  drawing: Drawing,
): Node[] {
  const drawn = units.flatMap((unit, index) => {
    const seal = nth === 0 && index === 0 && mark.viewpoint !== null ? drawing.seals[mark.viewpoint] : null;
    const says = part !== null && index === 0 ? (drawing.says.get(part) ?? null) : null;
    const base = mark.opaque
      ? elementOf('span', { class: 'base', 'aria-hidden': 'true' }, unit.text)
      : elementOf('span', { class: 'base' }, ...glyphNodes(unit.text, drawing.breaks));
    if (seal === null && says === null && unit.reading === null) return [base];
    const label = elementOf(
      'rt',
      { 'aria-hidden': 'true' },
      ...(seal === null ? [] : [elementOf('span', { class: 'rt-seal' }, seal)]),
      ...(unit.reading === null
        ? []
        : [elementOf('span', { class: 'rt-reading' }, ...glyphNodes(shown(unit.reading)))]),
      ...(says === null ? [] : [elementOf('span', { class: 'rt-says' }, says)]),
    );
    // No browser breaks a line between two rubies by itself.
    const mayBreak = mark.opaque || index > 0 || nth > 0 ? [document.createElement('wbr')] : [];
    return [...mayBreak, elementOf('ruby', {}, base, label)];
  });
  if (part === null) return drawn;
  const box = { type: 'checkbox', name: drawing.choose, value: part, class: 'choice' };
  return [
    elementOf(
      'label',
      { class: 'part', 'data-part': part },
      elementOf('input', box),
      spoken(`${name}: `),
      ...drawn,
    ),
  ];
}

function spoken(text: string): Node {
  return elementOf('span', { class: 'spoken' }, text);
}

/** A blank alone cannot be seen over a stretch; CRLF is one end of a line. */
function shown(reading: string): string {
  return reading.replaceAll(' ', '␣').replaceAll(/\r?\n/g, '⏎');
}

function heard(units: readonly Unit[]): string {
  return audible(units.map(({ text, reading }) => reading ?? text).join(''));
}

/** A text for a screen reader: what HTML cannot carry is its picture here, too. */
function audible(text: string): string {
  return glyphsOf(text, { breaks: true })
    .map((glyph) => glyph.text)
    .join('');
}
