import { marksOf, type Mark } from '../src/lib/furigana/mark.ts';
import { glyphsOf } from '../src/lib/furigana/glyph.ts';
import { ui } from '../src/lib/i18n/ui.ts';
import { textAt } from '../src/lib/log/span.ts';
import type { Numbered } from '../src/lib/log/read-log.ts';
import type { Judged } from '../src/lib/sign/judge.ts';
import type { Session } from '../src/lib/sign/session.ts';
import { placeOf, wordsOf, type Observation } from '../src/lib/sign/observe.ts';
import type { Viewpoint } from '../src/lib/viewpoint/viewpoint.ts';

export interface TerminalOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly seals: Readonly<Record<Viewpoint, string>>;
  /** Titles of the signs, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

const words = ui('ja');

/**
 * A line in furigana for a terminal: its number, rows of the raw text with the seals over their fields, what encoded fields
 * say, what signs were seen on which stretch, and the verdict. Control characters come out as their pictures: a log must
 * not steer the terminal of who reads it.
 */
export function drawn({ line, reading }: Numbered, judged: Judged, options: TerminalOptions): string {
  const rows = [`── ${line} ${reading.format ?? '?'}`];
  rows.push(...textRows(reading.raw, marksOf(reading), options));
  for (const mark of marksOf(reading)) rows.push(...readingRow(reading.raw, mark));
  for (const observation of judged.observations) rows.push(signRow(reading.raw, observation, options));
  if (!reading.ok)
    rows.push(`  ✗ ${words.line.stopped(reading.stoppedAt + 1, words.expected[reading.expected])}`);
  const { intent, certainty, flags } = judged.verdict;
  rows.push(
    `  → ${words.exercise.verdictLine(words.intents[intent], words.certainties[certainty])} ${flags.join(' ')}`.trimEnd(),
  );
  return rows.join('\n');
}

/** A session in one line: who, how long, what was tried and done, what it was for. */
export function drawnSession({ id, source, from, to, credentials, commands, verdict }: Session): string {
  const seconds = from === null || to === null ? '?' : Math.round((to - from) / 1000);
  const said = words.exercise.verdictLine(
    words.intents[verdict.intent],
    words.certainties[verdict.certainty],
  );
  const counts = `${seconds} 秒、認証 ${credentials} 回、命令 ${commands} 回`;
  return `${safe(short(id))} ${safe(source ?? '?')}：${counts} → ${said} ${verdict.flags.join(' ')}`.trimEnd();
}

/** The raw text in rows of the terminal's width, each with a row of seals above where fields begin in it. */
function textRows(raw: string, marks: readonly Mark[], { width, seals }: TerminalOptions): string[] {
  const rows: string[] = [];
  let above = '';
  let row = '';
  let column = 0;
  const flush = (): void => {
    if (above.trim() !== '') rows.push(above.trimEnd());
    rows.push(row);
    above = row = '';
    column = 0;
  };
  const starts = new Map(
    marks.flatMap(({ span, viewpoint }) => (viewpoint === null ? [] : [[span.start, seals[viewpoint]]])),
  );
  let at = 0;
  for (const character of raw) {
    const shown = safe(character);
    const size = widthOf(shown);
    if (column + size > width) flush();
    const seal = starts.get(at);
    if (seal !== undefined) above = `${padded(above, column)}${seal}`;
    row += shown;
    column += size;
    at += character.length;
    if (character === '\n') flush();
  }
  if (row !== '') flush();
  return rows;
}

function readingRow(raw: string, { span, decoded, viewpoint, opaque }: Mark): string[] {
  if (decoded === null || decoded.text === textAt(raw, span)) return [];
  const written = opaque ? '' : `${safe(short(textAt(raw, span)))} ＝ `;
  return [`  ${viewpoint === null ? '　' : '読'} ${written}${safe(short(decoded.text))}`];
}

function signRow(raw: string, observation: Observation, { seals, titles }: TerminalOptions): string {
  const { rule, evidence } = observation;
  const [first] = evidence;
  const title = titles.get(rule.id) ?? rule.id;
  const where = first === undefined ? '' : `「${safe(short(textAt(raw, placeOf(first))))}」`;
  const inside =
    first === undefined || first.hit.layers.length === 0 ? '' : ` ＝ ${safe(short(wordsOf(first)))}`;
  return `  ${seals[rule.viewpoint]} ${title}（${rule.id}）${where}${inside}`;
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** A text that cannot steer a terminal. */
function safe(text: string): string {
  return glyphsOf(text, { breaks: true })
    .map((glyph) => glyph.text)
    .join('')
    .replaceAll(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '␦');
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes: two for each character of East Asian scripts. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}
