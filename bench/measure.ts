/**
 * `npm run measure`: how well the engine reads and judges the lines of `../shared/data`, set by set, as k/n with a 95 %
 * interval. `lenient`: one of the row's accepted classes was named; `strict`: the verdict is the row's own class.
 * `npm run measure -- --misses SET` prints the rows that were missed.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { answer } from './read-jsonl.ts';
import { shareText } from './interval.ts';

interface Row {
  readonly id: string;
  readonly format: string;
  readonly input: string;
  readonly input_combined?: string;
  readonly fields?: Readonly<Record<string, string | number | null>> | null;
  readonly label: string | readonly string[];
  readonly intent?: readonly string[];
  readonly accept?: readonly string[] | null;
}

/** Whether its peers have said what a row is. */
function isLabelled({ accept }: Row): boolean {
  return accept !== undefined && accept !== null;
}

interface Result {
  readonly row: Row;
  readonly view: string;
  readonly parsed: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly intents: readonly string[];
  readonly signs: readonly string[];
}

const DATA = path.join(import.meta.dirname, '../../shared/data');
const ALARMS = new Set([
  'exploit_attempt',
  'credential_bruteforce',
  'dropper',
  'info_leak_probe',
  'vuln_probe',
  'open_proxy',
  'non_http',
]);
/** What a log line that keeps neither headers nor body cannot show is measured on the whole request only. */
const OURS = new Set(['combined', 'common', 'syslog+combined', 'raw-http']);

function rowsOf(name: string): readonly Row[] {
  return readFileSync(path.join(DATA, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

function run(row: Row, view: 'input' | 'input_combined'): Result {
  const { parsed, fields, intents, signs } = answer({ id: row.id, view, input: row[view] ?? '' }) as Omit<
    Result,
    'row'
  >;
  return { row, view, parsed, fields, intents, signs };
}

function print(name: string, results: readonly Result[], isHit: (result: Result) => boolean): void {
  const missed = results.filter((result) => !isHit(result));
  console.log(`${name.padEnd(46)} ${shareText(results.length - missed.length, results.length)}`);
  if (!process.argv.includes('--misses') || !process.argv.slice(3).some((part) => name.includes(part)))
    return;
  for (const { row, intents, signs, view } of missed) {
    console.log(
      `  ${row.id} ${String(row.label)} → ${intents.join(',')} [${signs.join(' ')}] ${JSON.stringify((view === 'input' ? row.input : row.input_combined)?.slice(0, 400))}`,
    );
  }
}

const isLenient = ({ row, intents }: Result): boolean =>
  intents.some((intent) => row.accept?.includes(intent) === true);
const isStrict = ({ row, intents }: Result): boolean =>
  intents[0] !== undefined && row.intent?.includes(intents[0]) === true;

/** No alarm, or one that the row accepts as well. */
const isCalm = ({ row, intents }: Result): boolean =>
  !intents.some((intent) => ALARMS.has(intent) && row.accept?.includes(intent) !== true);

function fieldsHold({ row, fields }: Result): boolean {
  return Object.entries(row.fields ?? {}).every(([key, wanted]) =>
    wanted === null ? (fields[key] ?? null) === null : String(fields[key]) === String(wanted),
  );
}

function measureLines(name: string): readonly Result[] {
  const results = rowsOf(name).map((row) => run(row, 'input'));
  const ours = results.filter(
    ({ row }) => OURS.has(row.format) && !String(row.label).includes('PARSE ERROR'),
  );
  print(`${name} parsed`, ours, ({ parsed }) => parsed);
  print(
    `${name} fields`,
    ours.filter(({ row }) => Object.keys(row.fields ?? {}).length > 0),
    fieldsHold,
  );
  return results;
}

function measureCrowdsec(): void {
  const results = measureLines('crowdsec_hub.jsonl').filter(({ row }) => isLabelled(row));
  const isBenign = ({ row }: Result): boolean => row.accept?.includes('benign') === true;
  const attacks = results.filter((result) => !isBenign(result));
  print('crowdsec attacks lenient', attacks, isLenient);
  print('crowdsec attacks strict', attacks, isStrict);
  print('crowdsec whitelisted without alarm', results.filter(isBenign), isCalm);
}

function measureRequests(name: string, groupOf: (row: Row) => string): void {
  const rows = rowsOf(name);
  const results = rows.map((row) => run(row, 'input'));
  print(`${name} parsed`, results, ({ parsed }) => parsed);
  const combined = rows
    .filter((row) => row.input_combined !== undefined)
    .map((row) => run(row, 'input_combined'));
  print(`${name} as a log line, parsed`, combined, ({ parsed }) => parsed);
  const labelled = results.filter(({ row }) => isLabelled(row));
  const positive = labelled.filter(({ row }) => row.accept?.includes('benign') !== true);
  for (const group of [...new Set(positive.map(({ row }) => groupOf(row)))].toSorted()) {
    print(
      `  ${name} ${group} lenient`,
      positive.filter(({ row }) => groupOf(row) === group),
      isLenient,
    );
  }
  const isExploit = ({ row }: Result): boolean => row.intent?.[0] === 'exploit_attempt';
  print(`${name} exploits lenient`, positive.filter(isExploit), isLenient);
  print(
    `${name} all others lenient`,
    positive.filter((result) => !isExploit(result)),
    isLenient,
  );
  print(`${name} lenient`, positive, isLenient);
  print(`${name} strict`, positive, isStrict);
  const asLine = combined.filter(({ row }) => isLabelled(row) && row.accept?.includes('benign') !== true);
  print(`${name} as a log line, lenient`, asLine, isLenient);
  const benign = labelled.filter(({ row }) => row.accept?.includes('benign') === true);
  if (benign.length > 0) print(`${name} benign without alarm`, benign, isCalm);
}

function measureLog(file: string, isHit: (result: Result) => boolean, name: string): void {
  const lines = readFileSync(path.join(DATA, file), 'utf8').trimEnd().split('\n');
  const results = lines.map((input, at) =>
    run({ id: `${file}:${at + 1}`, format: 'combined', input, label: '' }, 'input'),
  );
  print(`${file} parsed`, results, ({ parsed }) => parsed);
  print(`${file} ${name}`, results, isHit);
}

if (!existsSync(DATA)) {
  console.log(`There is no ${DATA}: nothing to measure.`);
} else {
  measureLines('parse_edge.jsonl');
  measureCrowdsec();
  measureRequests('crs_dev.jsonl', ({ id }) => /^crs:(\d{3})/.exec(id)?.[1] ?? '?');
  measureRequests('nuclei_dev.jsonl', ({ label, accept }) => `${String(label)} (${accept?.[0] ?? ''})`);
  measureLog('shop_access/access.log', isCalm, 'without alarm');
  for (const file of ['cowrie.json', 'tanner_report.json', 'elasticpot.json', 'h0neytr4p_log.json']) {
    measureLog(`tpot2025/${file}`, ({ intents }) => intents[0] !== 'unknown', 'not unknown');
  }
}
