import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { parseArgs, stripVTControlCharacters, styleText } from 'node:util';
import { chooseGates, withoutNeeds } from './gate.ts';
import type { Gate } from './gate.ts';
import { runGates } from './gate-run.ts';
import type { Ending, Outcome } from './gate-run.ts';
import { GATES } from './gate-table.ts';

const USAGE = `npm test                  all gates
npm test -- lint site     these, and what they need
  --verbose               show the output of those that pass, too
  --built                 use the dist/ that is there
  --list                  say what each gate is for`;

const OPTIONS = {
  verbose: { type: 'boolean' },
  built: { type: 'boolean' },
  list: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** A command that takes longer hangs. */
const PATIENCE_MS = 10 * 60_000;

const ROOT = `${import.meta.dirname}/..`;
const MARKS = {
  passed: styleText('green', '✓'),
  failed: styleText('red', '✗'),
  skipped: styleText('yellow', '–'),
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof TypeError ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  if (values.help === true) return say(USAGE);
  if (values.list === true) return say(GATES.map(({ name, says }) => `${name.padEnd(12)}${says}`).join('\n'));

  const choice = chooseGates(values.built === true ? withoutNeeds(GATES) : GATES, positionals);
  if (!choice.ok) {
    console.error(choice.message);
    return 2;
  }
  const began = performance.now();
  const outcomes = await runGates(choice.gates, {
    slots: Math.min(availableParallelism(), 4),
    start,
    clock: () => performance.now(),
    onOutcome: (outcome) => report(outcome, values.verbose === true),
  });
  return summary(outcomes, performance.now() - began);
}

async function start(gate: Gate): Promise<Ending> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { FORCE_COLOR: undefined, NO_COLOR: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...gate.script], {
      cwd: ROOT,
      env: { ...process.env, ...colour, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE_MS,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const ended =
        signal === null
          ? ''
          : `\nended by ${signal} (more than ${PATIENCE_MS / 60_000} minutes, or from outside)\n`;
      resolve({ ok: code === 0, output: plain(Buffer.concat(chunks).toString('utf8')) + ended });
    });
  });
}

/** Some programs colour their output even when told not to. */
function plain(output: string): string {
  return process.stdout.isTTY ? output : stripVTControlCharacters(output);
}

function report(outcome: Outcome, verbose: boolean): void {
  console.log(line(outcome));
  if (outcome.outcome !== 'skipped' && (outcome.outcome === 'failed' || verbose)) {
    console.log(outcome.output.trimEnd().replaceAll(/^/gm, '    '));
  }
}

function summary(outcomes: readonly Outcome[], ms: number): number {
  const missed = outcomes.filter(({ outcome }) => outcome !== 'passed');
  const total = `${outcomes.length - missed.length} of ${outcomes.length} gates passed in ${seconds(ms)}`;
  if (missed.length === 0) return say(`\n${total}`);
  say(`\n${total}; not passed:\n${missed.map(line).join('\n')}`);
  say(`\nAgain only these: npm test -- ${missed.map(({ gate }) => gate.name).join(' ')}`);
  return 1;
}

function line(outcome: Outcome): string {
  const told =
    outcome.outcome === 'skipped'
      ? `skipped: ${outcome.because}`
      : `${seconds(outcome.ms).padStart(8)}  ${outcome.gate.says}`;
  return `${MARKS[outcome.outcome]} ${outcome.gate.name.padEnd(12)}${told}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function say(text: string): 0 {
  console.log(text);
  return 0;
}
