import { cutsOf, partKey } from '../exercise/exercise-parts.ts';
import type { Classify } from '../exercise/exercise-schema.ts';
import { isHeaderPlace } from '../furigana/place.ts';
import { marksOf, openedOf } from '../furigana/mark.ts';
import { piecesOf, type Piece } from '../furigana/piece.ts';
import type { Locale } from '../i18n/locale.ts';
import { ui } from '../i18n/ui.ts';
import { read } from '../log/detect.ts';
import { INTENTS } from '../sign/intent.ts';
import type { Localized } from '../text/localized.ts';
import { linkOf } from '../text/source-link.ts';
import { VIEWPOINTS, type Viewpoint } from '../viewpoint/viewpoint.ts';
import { packPieces } from './packed.ts';
import { base64Of, ROLES, SHEET_VERSION, type PackedLine, type Sheet, type Taught } from './sheet.ts';

/** A line for practice: an exercise value, and the sign that decides it. */
export interface Practised {
  readonly line: Classify;
  readonly sign: string | null;
  /** An exercise of a lesson. */
  readonly exercise: boolean;
}

/** What the sheet takes from the rest of the site. */
export interface Surroundings {
  readonly locale: Locale;
  readonly seals: Readonly<Record<Viewpoint, string>>;
  readonly viewpoints: Readonly<Record<Viewpoint, Taught>>;
  /** Title of a sign. */
  readonly titleOf: (sign: string) => string | null;
  /** Address of a sign's page, with `{id}` in it. */
  readonly signHref: string;
}

/** The sheet of one language. Lines are read, marked and cut here, so that no parser goes to the browser. */
export function sheetOf(pool: readonly Practised[], surroundings: Surroundings): Sheet {
  const { locale, seals, viewpoints, signHref } = surroundings;
  const words = ui(locale);
  const texts = new Index();
  const places = new Index();
  const lines = pool.map((practised) => packLine(practised, surroundings, texts, places));
  return {
    version: SHEET_VERSION,
    texts: texts.list,
    places: places.list,
    fields: places.list.map((place) => nameOf(place, locale)),
    seals,
    viewpoints,
    intents: words.intents,
    words: {
      read: words.line.read,
      roles: words.roles,
      pick: words.exercise.pick,
      pickOpened: words.exercise.pickOpened,
      guide: words.sign.guide,
    },
    signHref,
    lines,
  };
}

function packLine(
  { line, sign, exercise }: Practised,
  { locale, titleOf }: Surroundings,
  texts: Index,
  places: Index,
): PackedLine {
  const words = ui(locale);
  const say = (text: Localized): number => texts.of(text[locale]);
  const reading = read(line.line.raw);
  const cuts = cutsOf(reading, line.parts);
  const opened = cuts.opened.length > 0 ? openedOf(reading) : null;
  const base64 = opened === null ? '' : base64Of(opened.text);
  const isTail = base64 !== '' && line.line.raw.endsWith(base64);
  const pack = (pieces: readonly Piece[]) => {
    for (const { mark } of pieces) if (mark !== null) places.of(mark.place);
    return packPieces(pieces, {
      places: places.list,
      viewpoints: VIEWPOINTS,
      parts: line.parts.map(partKey),
    });
  };
  const title = sign === null ? null : titleOf(sign);
  const { verdict, certainty } = line;
  return {
    id: line.id,
    ...(exercise && { exercise: 1 }),
    viewpoint: line.viewpoint,
    verdict,
    ...(sign !== null && title !== null && { sign: [sign, texts.of(title)] }),
    ...(isTail ? { raw: line.line.raw.slice(0, -base64.length), tail: 1 as const } : { raw: line.line.raw }),
    format: reading.format ?? '',
    pieces: pack(piecesOf(line.line.raw, marksOf(reading), cuts.line)),
    ...(opened !== null && {
      opened: [opened.text, pack(piecesOf(opened.text, opened.marks, cuts.opened))],
    }),
    question: say(line.question),
    answer: texts.of(
      verdict === 'unknown'
        ? words.intents.unknown
        : words.exercise.verdictLine(words.intents[verdict], words.certainties[certainty]),
    ),
    why: say(line.why),
    parts: line.parts.map((part) => [places.of(part.in), part.text, ROLES.indexOf(part.role), say(part.why)]),
    options: Object.fromEntries(
      INTENTS.flatMap((intent) => {
        const option = line.options[intent];
        return option === undefined ? [] : [[intent, [say(option.tempting), say(option['would-need'])]]];
      }),
    ),
    hints: line.hints.map(say),
    ...(title === null && {
      sources: line.sources.map(({ url, shows }): [string, string, number] => {
        const { href, label } = linkOf(url);
        return [href, label, say(shows)];
      }),
    }),
  };
}

/** The name a reader hears before a field. */
function nameOf(place: string, locale: Locale): string {
  const fields: Readonly<Record<string, string>> = ui(locale).fields;
  return isHeaderPlace(place) ? place.slice('header:'.length) : (fields[place] ?? place);
}

/** Values in the order they were met, each once, with the index of each. */
class Index {
  readonly list: string[] = [];
  readonly #at = new Map<string, number>();

  of(value: string): number {
    const known = this.#at.get(value);
    if (known !== undefined) return known;
    this.#at.set(value, this.list.length);
    this.list.push(value);
    return this.list.length - 1;
  }
}
