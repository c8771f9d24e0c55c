import type { Mark } from '../furigana/mark.ts';
import type { Piece, Stretch, Unit } from '../furigana/piece.ts';
import type { Viewpoint } from '../viewpoint/viewpoint.ts';

/** What drawing needs of a mark; all else about it was decided on the server. */
export interface DrawnMark {
  readonly place: string;
  readonly viewpoint: Viewpoint | null;
  readonly opaque: boolean;
  /** What a reader hears after an encoded text: the whole of it decoded. `null` where nothing is encoded. */
  readonly said: string | null;
}

/** A piece of a line, ready to be drawn. */
export interface DrawnPiece {
  readonly mark: DrawnMark | null;
  readonly stretches: readonly Stretch[];
}

/** A length, or a length with what it reads. */
type PackedUnit = number | readonly [length: number, reading: string];
/** The index of its part, -1 for none, then its units; a length alone is one plain unit of no part. */
type PackedStretch = number | readonly [part: number, ...units: PackedUnit[]];
/**
 * A gap is its length alone. A field is the indexes of its place and viewpoint (-1: none); 0 where it says what it says, 1
 * where it is opaque, or what is said after it; then its stretches.
 */
export type PackedPiece =
  number | readonly [place: number, viewpoint: number, said: 0 | 1 | string, ...stretches: PackedStretch[]];

/** The lists into which packed pieces point. */
export interface Lists {
  readonly places: readonly string[];
  readonly viewpoints: readonly Viewpoint[];
  /** Keys of the parts of one line. */
  readonly parts: readonly string[];
}

/** Pieces without their text: it is the line's own, cut by length. */
export function packPieces(pieces: readonly Piece[], lists: Lists): PackedPiece[] {
  return pieces.map(({ mark, stretches }) => {
    if (mark === null) return stretches.reduce((sum, { units }) => sum + lengthOf(units), 0);
    const { place, viewpoint, opaque } = mark;
    return [
      lists.places.indexOf(place),
      viewpoint === null ? -1 : lists.viewpoints.indexOf(viewpoint),
      opaque ? 1 : (saidOf(mark, stretches) ?? 0),
      ...stretches.map((stretch) => packStretch(stretch, lists.parts)),
    ];
  });
}

function packStretch({ part, units }: Stretch, parts: readonly string[]): PackedStretch {
  const [only, ...more] = units.map(packUnit);
  if (part === null && typeof only === 'number' && more.length === 0) return only;
  return [part === null ? -1 : parts.indexOf(part), ...units.map(packUnit)];
}

/** The pieces again, with the text they cut. */
export function unpackPieces(text: string, packed: readonly PackedPiece[], lists: Lists): DrawnPiece[] {
  let at = 0;
  const next = (length: number): string => {
    at += length;
    return text.slice(at - length, at);
  };
  const plain = (length: number): Stretch => ({ part: null, units: [{ text: next(length), reading: null }] });
  return packed.map((piece) => {
    if (typeof piece === 'number') return { mark: null, stretches: [plain(piece)] };
    const [place, viewpoint, said, ...stretches] = piece;
    return {
      mark: {
        place: lists.places[place] ?? '',
        viewpoint: lists.viewpoints[viewpoint] ?? null,
        opaque: said === 1,
        said: typeof said === 'string' ? said : null,
      },
      stretches: stretches.map((stretch) => {
        if (typeof stretch === 'number') return plain(stretch);
        const [part, ...units] = stretch;
        return {
          part: lists.parts[part] ?? null,
          units: units.map((unit) =>
            typeof unit === 'number'
              ? { text: next(unit), reading: null }
              : { text: next(unit[0]), reading: unit[1] },
          ),
        };
      }),
    };
  });
}

/** As `Piece.astro` has it: only what is encoded and can be read as it stands is read out after itself. */
export function saidOf(mark: Mark, stretches: readonly Stretch[]): string | null {
  const isEncoded =
    !mark.opaque && stretches.some(({ units }) => units.some(({ reading }) => reading !== null));
  return isEncoded ? (mark.decoded?.text ?? '') : null;
}

function packUnit({ text, reading }: Unit): PackedUnit {
  return reading === null ? text.length : [text.length, reading];
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, { text }) => sum + text.length, 0);
}
