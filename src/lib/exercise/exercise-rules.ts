import type { Mistake } from '../authoring/mistake.ts';
import { quote } from '../authoring/quote.ts';
import { stopMistake } from '../authoring/stop.ts';
import { didYouMean } from '../authoring/nearest.ts';
import { fieldAt, find, type Found } from '../furigana/place.ts';
import { LOCALES } from '../i18n/locale.ts';
import { read } from '../log/detect.ts';
import type { Reading } from '../log/record.ts';
import { overlaps } from '../log/span.ts';
import type { Intent } from '../sign/intent.ts';
import type { Localized } from '../text/localized.ts';
import type { Classify, Exercise, Part } from './exercise-schema.ts';
import { textsOf } from './exercise-texts.ts';

/** The words for the verdicts, which a first hint must not give away. */
export type IntentLabels = Readonly<Partial<Record<Intent, Localized>>>;

/** What a schema cannot see in one exercise: whether it fits its line, and whether its texts fit each other. */
export function exerciseMistakes(exercise: Exercise, labels: IntentLabels = {}): Mistake[] {
  const reading = read(exercise.line.raw);
  return [
    ...(reading.ok ? partMistakes(exercise.parts, reading) : [stopMistake(reading, ['line', 'raw'])]),
    ...roleMistakes(exercise.parts),
    ...(exercise.kind === 'classify' ? optionMistakes(exercise) : []),
    ...copiedTexts(exercise),
    ...spoiledHint(exercise, labels),
  ];
}

function partMistakes(parts: readonly Part[], reading: Reading): Mistake[] {
  const found = parts.map((part) => find(reading, part.in, part.text));
  return parts.flatMap((part, index) => {
    const here = found[index];
    if (here === undefined) return [];
    return here.ok ? overlapping(here, index, found) : [notFound(here.why, part, index, reading)];
  });
}

type Why = Extract<Found, { ok: false }>['why'];

function notFound(why: Why, { in: place, text }: Part, index: number, reading: Reading): Mistake {
  if (why === 'no-field') {
    const fields = placesOf(reading);
    const help = didYouMean(place, fields);
    const expected = `a field of this line: ${fields.join(', ')}`;
    return {
      path: ['parts', index, 'in'],
      found: quote(place),
      expected,
      ...(help === undefined ? {} : { help }),
    };
  }
  const path = ['parts', index, 'text'];
  if (why === 'twice') {
    return {
      path,
      found: `${quote(text)} more than once in ${place}`,
      expected: 'a text that stands there once',
      help: 'take along some of what stands before or after it',
    };
  }
  const value = fieldAt(reading, place)?.value ?? null;
  const help =
    value === null ? `${place} is empty in this line; its sign is "-"` : `${place} is ${quote(value)}`;
  return { path, found: quote(text), expected: `a text that stands in ${place}`, help };
}

type Standing = Extract<Found, { ok: true }>;

function overlapping(here: Standing, index: number, all: readonly Found[]): Mistake[] {
  const earlier = all.slice(0, index).findIndex((other) => other.ok && overlaps(here.span, other.span));
  if (earlier < 0) return [];
  const expected = 'parts that share no character of the line';
  return [{ path: ['parts', index, 'text'], found: `a part that overlaps parts.${earlier}`, expected }];
}

/** Every name `in:` may have for this line. */
export function placesOf(reading: Reading): string[] {
  return [
    ...Object.keys(reading.fields),
    ...reading.headers.flatMap(({ name }) => (name.value === null ? [] : [`header:${name.value}`])),
  ];
}

function roleMistakes(parts: readonly Part[]): Mistake[] {
  return (['decisive', 'decoy'] as const)
    .filter((role) => !parts.some((part) => part.role === role))
    .map((role) => ({
      path: ['parts'],
      found: `no ${role} part`,
      expected: 'at least one decisive part and one decoy',
    }));
}

function optionMistakes({ verdict, options }: Classify): Mistake[] {
  const names = Object.keys(options);
  const mistakes: Mistake[] = [];
  if (names.includes(verdict)) {
    const expected = 'only wrong verdicts among the options';
    mistakes.push({
      path: ['options', verdict],
      onKey: true,
      found: `the verdict ${quote(verdict)}`,
      expected,
    });
  }
  if (names.length < 2 || names.length > 5) {
    mistakes.push({
      path: ['options'],
      onKey: true,
      found: String(names.length),
      expected: 'two to five options',
    });
  }
  if (verdict !== 'unknown' && !names.includes('unknown')) {
    const expected = '"unknown" among the options, or as the verdict';
    mistakes.push({ path: ['options'], onKey: true, found: 'no "unknown"', expected });
  }
  return mistakes;
}

function copiedTexts(exercise: Exercise): Mistake[] {
  const first = new Map<string, string>();
  return textsOf(exercise).flatMap(({ path, text }) => {
    const at = path.join('.');
    const earlier = first.get(text.trim());
    if (earlier === undefined) first.set(text.trim(), at);
    const expected = 'each text for its own place';
    return earlier === undefined ? [] : [{ path, found: `the text of ${earlier} again`, expected }];
  });
}

function spoiledHint(exercise: Exercise, labels: IntentLabels): Mistake[] {
  const hint = exercise.hints[0];
  if (hint === undefined) return [];
  const decisive = exercise.parts.filter((part) => part.role === 'decisive').map((part) => part.text);
  const verdict = exercise.kind === 'classify' ? exercise.verdict : undefined;
  return LOCALES.flatMap((locale) => {
    const label = verdict === undefined ? undefined : labels[verdict]?.[locale];
    const words = verdict === undefined ? [] : [verdict, verdict.replaceAll('-', ' ')];
    const spoiler = [...words, ...(label === undefined ? [] : [label]), ...decisive].find((word) =>
      says(hint[locale], word),
    );
    const expected = 'a first hint that gives away neither the verdict nor the decisive part';
    return spoiler === undefined ? [] : [{ path: ['hints', 0, locale], found: quote(spoiler), expected }];
  });
}

/** Whether a text holds a word as a word. One or two characters (`/`, `-`) stand in any text and give nothing away. */
function says(text: string, word: string): boolean {
  if (word.length < 3) return false;
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return false;
  const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
  return !/[a-z\d]/i.test(around) || !/^[a-z\d -]+$/i.test(word);
}
