/**
 * `node bench/speed.ts [lines]`: how many lines a second one thread reads and judges, on a repetitive combined log and on
 * one whose lines are all different; and how memory grows with the number of lines. Prints, asserts nothing.
 */
import { LogSplitter, type Numbered } from '../src/lib/log/read-log.ts';
import { loadJudge } from '../tools/load-judge.ts';

const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  'python-requests/2.31.0',
  'Mozilla/5.0 zgrab/0.x',
  '-',
];
const PATHS = [
  '/',
  '/favicon.ico',
  '/.env',
  '/wp-login.php',
  '/index.php?id=1',
  '/images/logo.png',
  '/cgi-bin/.%2e/.%2e/bin/sh',
];
const CHUNK = 65_536;

function* repetitive(lines: number): Generator<string> {
  for (let i = 0; i < lines; i += 1) {
    const second = String(Math.floor(i / 20) % 60).padStart(2, '0');
    const path = PATHS[i % PATHS.length] ?? '/';
    const agent = AGENTS[i % AGENTS.length] ?? '-';
    yield `203.0.113.${i % 250} - - [24/Nov/2026:04:26:${second} +0000] "GET ${path} HTTP/1.1" 404 153 "-" "${agent}"\n`;
  }
}

/** A small generator of numbers that is the same each time (Park and Miller, CACM 31(10), 1988). */
function* different(lines: number): Generator<string> {
  let state = 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  for (let i = 0; i < lines; i += 1) {
    const word = next().toString(36);
    const second = String(Math.floor(i / 20) % 60).padStart(2, '0');
    yield `203.0.113.${next() % 250} - - [24/Nov/2026:04:26:${second} +0000] "GET /shop/${word}/item-${next()}?q=${next().toString(36)}&page=${i} HTTP/1.1" 200 ${next() % 90_000} "https://www.example.com/${next().toString(36)}" "Mozilla/5.0 (X11; Linux x86_64; rv:${next() % 140}.0) Gecko/20100101 Firefox/${next() % 140}.0 ${word}"\n`;
  }
}

function* chunks(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/** Judges a log that is written while it is read, so that none of it has to be kept; the writing is not counted. */
function measure(name: string, texts: Iterable<string>): void {
  const judge = loadJudge();
  const splitter = new LogSplitter();
  let count = 0;
  let spent = 0;
  let highest = 0;
  const take = (records: () => Iterable<Numbered>): void => {
    const start = performance.now();
    for (const { reading } of records()) {
      judge.summary(reading);
      count += 1;
    }
    spent += performance.now() - start;
    highest = Math.max(highest, process.memoryUsage().heapUsed);
  };
  for (const text of texts) take(() => splitter.push(text));
  take(() => splitter.end());
  const rate = Math.round(count / (spent / 1000));
  console.log(`${name}: ${count} lines, ${rate} lines/s, heap at most ${Math.round(highest / 1e6)} MB`);
}

const lines = Number(process.argv[2] ?? 1_000_000);
for (const [name, source] of [
  ['repetitive', repetitive],
  ['different', different],
] as const) {
  measure(name, chunks(source(lines / 10)));
  measure(name, chunks(source(lines)));
}
