import type { Intent } from '../sign/intent.ts';
import { VIEWPOINTS, type Viewpoint } from '../viewpoint/viewpoint.ts';
import type { Role } from '../exercise/exercise-schema.ts';
import { unpackPieces, type DrawnPiece, type Lists, type PackedPiece } from './packed.ts';
import type { PoolLine } from './pool-line.ts';

/** Raised when a page of an older edition could not read the sheet any more. */
export const SHEET_VERSION = 1;

/** What the practice page fetches, once: every line that can be practised, in one language, ready to be drawn. */
export interface Sheet {
  readonly version: typeof SHEET_VERSION;
  /** Texts that lines point at by index: many say the same. */
  readonly texts: readonly string[];
  /** Places that pieces point at, with what a reader hears before a field of it. */
  readonly places: readonly string[];
  readonly fields: readonly string[];
  /** The word over a field of each viewpoint. */
  readonly seals: Readonly<Record<Viewpoint, string>>;
  readonly viewpoints: Readonly<Record<Viewpoint, Taught>>;
  readonly intents: Readonly<Record<Intent, string>>;
  readonly words: SheetWords;
  /** Address of a sign's page, with `{id}` in it. */
  readonly signHref: string;
  readonly lines: readonly PackedLine[];
}

/** A viewpoint, and where it is taught. */
export interface Taught {
  readonly name: string;
  readonly glyph: string;
  readonly href: string;
}

/** Words that stand inside an exercise and depend on the line. */
export interface SheetWords {
  readonly read: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly pick: string;
  readonly pickOpened: string;
  /** Name of the field guide. */
  readonly guide: string;
}

/** A line with everything a learner is told. Numbers are indexes into the sheet's texts. */
export interface PackedLine {
  readonly id: string;
  /** 1: an exercise of a lesson. */
  readonly exercise?: 1;
  readonly viewpoint: Viewpoint;
  readonly verdict: Intent;
  readonly sign?: readonly [id: string, title: number];
  readonly raw: string;
  /** 1: the base64 of what is opened follows at the end. */
  readonly tail?: 1;
  readonly format: string;
  readonly pieces: readonly PackedPiece[];
  /** The request inside the base64, where a part of it can be picked. */
  readonly opened?: readonly [text: string, pieces: readonly PackedPiece[]];
  readonly question: number;
  readonly answer: number;
  readonly why: number;
  readonly parts: readonly (readonly [place: number, text: string, role: number, why: number])[];
  readonly options: Readonly<Partial<Record<Intent, readonly [tempting: number, wouldNeed: number]>>>;
  readonly hints: readonly number[];
  /** Of a line that a sign decides, the page of the sign has them. */
  readonly sources?: readonly (readonly [href: string, label: string, shows: number])[];
}

/** A line unpacked. */
export interface PracticeLine extends PoolLine {
  readonly signTitle: string | null;
  readonly signHref: string | null;
  readonly format: string;
  readonly pieces: readonly DrawnPiece[];
  readonly opened: readonly DrawnPiece[] | null;
  readonly question: string;
  readonly answer: string;
  readonly why: string;
  readonly parts: readonly {
    readonly key: string;
    readonly text: string;
    readonly role: Role;
    readonly why: string;
  }[];
  readonly options: readonly {
    readonly intent: Intent;
    readonly tempting: string;
    readonly wouldNeed: string;
  }[];
  readonly hints: readonly string[];
  readonly sources: readonly { readonly href: string; readonly label: string; readonly shows: string }[];
}

/** Roles, by the index under which a sheet has them. */
export const ROLES = ['decisive', 'supporting', 'decoy'] as const satisfies readonly Role[];

/** As `partKey` makes it, which comes with everything that reads a line. */
function partKeyOf(place: string, text: string): string {
  return `${place}=${text}`;
}

/** Whether a fetched value is a sheet of this edition. It is our own file: what can differ is the edition. */
export function isSheet(value: unknown): value is Sheet {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === SHEET_VERSION &&
    'lines' in value &&
    Array.isArray(value.lines)
  );
}

/** The lines of a sheet as far as choosing goes. */
export function poolOfSheet({ lines }: Sheet): PoolLine[] {
  return lines.map(({ id, viewpoint, verdict, sign, exercise }) => ({
    id,
    viewpoint,
    verdict,
    sign: sign?.[0] ?? null,
    exercise: exercise === 1,
  }));
}

/** One line of a sheet, with its texts and pieces. */
export function lineOf(sheet: Sheet, packed: PackedLine): PracticeLine {
  const text = (index: number): string => sheet.texts[index] ?? '';
  const parts = packed.parts.map(([place, of, role, why]) => ({
    key: partKeyOf(sheet.places[place] ?? '', of),
    text: of,
    role: ROLES[role] ?? 'supporting',
    why: text(why),
  }));
  const lists: Lists = {
    places: sheet.places,
    viewpoints: VIEWPOINTS,
    parts: parts.map(({ key }) => key),
  };
  const signTitle = packed.sign === undefined ? null : text(packed.sign[1]);
  const signHref = packed.sign === undefined ? null : sheet.signHref.replace('{id}', packed.sign[0]);
  const ofSign =
    signTitle === null || signHref === null
      ? []
      : [{ href: signHref, label: signTitle, shows: sheet.words.guide }];
  const { id, viewpoint, verdict, sign, exercise, opened } = packed;
  return {
    id,
    viewpoint,
    verdict,
    sign: sign?.[0] ?? null,
    exercise: exercise === 1,
    signTitle,
    signHref,
    format: packed.format,
    pieces: unpackPieces(rawOf(packed), packed.pieces, lists),
    opened: opened === undefined ? null : unpackPieces(opened[0], opened[1], lists),
    question: text(packed.question),
    answer: text(packed.answer),
    why: text(packed.why),
    parts,
    options: intentsOf(packed.options).map(([intent, [tempting, wouldNeed]]) => ({
      intent,
      tempting: text(tempting),
      wouldNeed: text(wouldNeed),
    })),
    hints: packed.hints.map(text),
    sources: packed.sources?.map(([href, label, shows]) => ({ href, label, shows: text(shows) })) ?? ofSign,
  };
}

function rawOf({ raw, tail, opened }: PackedLine): string {
  return tail === 1 && opened !== undefined ? raw + base64Of(opened[0]) : raw;
}

/** The base64 of a text's UTF-8. */
export function base64Of(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}

type Options = PackedLine['options'];

/** The options in the order they were written: that of the ladder. */
function intentsOf(options: Options): [Intent, readonly [number, number]][] {
  const keys = Object.keys(options).filter((key): key is Intent => Object.hasOwn(options, key));
  return keys.flatMap((intent): [Intent, readonly [number, number]][] => {
    const option = options[intent];
    return option === undefined ? [] : [[intent, option]];
  });
}
