/**
 * Reads one JSON object a line from standard input, `{ id, view?, input | input_b64 }`, and writes one for each:
 *
 * | key | meaning |
 * |---|---|
 * | `id`, `view` | as they came; `view` is absent where it was |
 * | `parsed` | whether the input holds a line and all of it was read |
 * | `n_records`, `n_bad` | how many lines or records were found, and how many of them stopped before their end |
 * | `fields` | of the first record, in the words of `../shared/data/README.md`: `src`, `time` (UTC), `user`, `host`, `method`, `uri`, `path_decoded`, `proto`, `proto_version`, `status`, `bytes`, `referer`, `ua`, `request_line`; `null` where the line has none |
 * | `intents` | the verdict in that README's ten words, `dropper` beside it where the flag is set; or `discovery`, `unknown` |
 * | `verdict`, `certainty` | the same in ours: one of the thirteen intents of the site, `high`, `medium` or `low` |
 * | `flags`, `signs` | of all records; the ids of the signs that were seen |
 * | `ms` | what it took, in milliseconds |
 *
 * A line that is no such object is answered with `{ error }`. Usage: `npm run --silent read < rows.jsonl`.
 * `npm run --silent read -- FILE` draws a log with its furigana in the terminal instead.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { LogSplitter, readLog, type Numbered } from '../src/lib/log/read-log.ts';
import { Sessions } from '../src/lib/sign/session.ts';
import { verdictOfAll } from '../src/lib/sign/verdict.ts';
import { loadJudge } from '../tools/load-judge.ts';
import { loadSeals, loadSigns } from '../tools/load-signs.ts';
import { peerFields } from './peer-fields.ts';
import { peerIntents } from './peer-names.ts';
import { drawn, drawnSession } from './terminal.ts';

interface Row {
  readonly id: unknown;
  readonly view: unknown;
  readonly input: string;
}

const judge = loadJudge();

/** What is written for one row. */
export function answer(row: Row): Readonly<Record<string, unknown>> {
  const start = performance.now();
  const judged = [...readLog(row.input)].map(({ reading }) => judge.judge(reading));
  const verdict = verdictOfAll(judged.map((each) => each.verdict));
  const [first] = judged;
  const bad = judged.filter(({ reading }) => !reading.ok).length;
  const signs = judged.flatMap(({ observations }) => observations.map(({ rule }) => rule.id));
  return {
    id: row.id,
    ...(row.view === undefined ? {} : { view: row.view }),
    parsed: judged.length > 0 && bad === 0,
    n_records: judged.length,
    n_bad: bad,
    fields: first === undefined ? {} : peerFields(first.reading),
    intents: peerIntents(verdict.intent, verdict.flags),
    verdict: verdict.intent,
    certainty: verdict.certainty,
    flags: verdict.flags,
    signs: [...new Set(signs)],
    ms: Math.round((performance.now() - start) * 1000) / 1000,
  };
}

function rowOf(line: string): Row | null {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof row !== 'object' || row === null) return null;
  const { id, view, input, input_b64 } = row as Record<string, unknown>;
  if (typeof input === 'string') return { id, view, input };
  if (typeof input_b64 !== 'string') return null;
  return { id, view, input: Buffer.from(input_b64, 'base64').toString('utf8') };
}

async function answerAll(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const row = rowOf(line);
    const result = row === null ? { error: 'not a JSON object with input or input_b64' } : answer(row);
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}

async function drawFile(file: string): Promise<void> {
  const options = {
    width: process.stdout.isTTY ? process.stdout.columns : 120,
    seals: loadSeals(),
    titles: new Map(loadSigns().map(({ id, title }) => [id, title.ja])),
  };
  const splitter = new LogSplitter();
  const sessions = new Sessions();
  const draw = (records: Iterable<Numbered>): void => {
    for (const record of records) {
      const judged = judge.judge(record.reading);
      sessions.add(judged);
      console.log(drawn(record, judged, options));
    }
  };
  for await (const chunk of createReadStream(file, 'utf8')) draw(splitter.push(String(chunk)));
  draw(splitter.end());
  for (const session of sessions.all()) console.log(drawnSession(session));
}

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  await (file === undefined ? answerAll() : drawFile(file));
}
