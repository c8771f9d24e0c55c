import path from 'node:path';
import { check } from '../src/lib/authoring/check.ts';
import { formatFinding } from '../src/lib/authoring/finding.ts';
import { summaryOf } from '../src/lib/authoring/summary.ts';
import { read } from '../src/lib/log/detect.ts';
import { loadJudge } from './load-judge.ts';
import { readProject } from './project-files.ts';
import { slowness } from './slowness.ts';

const root = process.argv[2] ?? path.join(import.meta.dirname, '..');
const files = await readProject(root);
const judge = loadJudge(root);
const findings = check(files, { slowness, judge: (raw) => judge.judge(read(raw)).verdict.intent });
for (const finding of findings) console.log(formatFinding(finding));
console.log(`${findings.length === 0 ? '' : '\n'}${summaryOf(files.length, findings)}`);
process.exitCode = findings.length === 0 ? 0 : 1;
