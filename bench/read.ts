/**
 * How long one line takes to read: `node bench/read.ts [FILE]`, by default the shop log beside the project. Prints
 * nanoseconds per line and megabytes per second, the best of ten runs; asserts nothing.
 */
import { readFileSync } from 'node:fs';
import { read } from '../src/lib/log/detect.ts';

const file = process.argv[2] ?? new URL('../../shared/data/shop_access/access.log', import.meta.url);
const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
const bytes = Buffer.byteLength(lines.join('\n'));

let best = Infinity;
let stopped = 0;
for (let run = 0; run < 10; run += 1) {
  const start = performance.now();
  stopped = 0;
  for (let again = 0; again < 20; again += 1) {
    for (const line of lines) if (!read(line).ok) stopped += 1;
  }
  best = Math.min(best, (performance.now() - start) / 20);
}
const perLine = Math.round((best * 1e6) / lines.length);
const rate = (bytes / 1e6 / (best / 1e3)).toFixed(0);
console.log(`${lines.length} lines, ${stopped / 20} stopped: ${perLine} ns per line, ${rate} MB/s`);
