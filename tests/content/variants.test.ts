import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { IntentLabels } from '../../src/lib/exercise/exercise-rules.ts';
import { linesOf } from '../../src/lib/exercise/exercise-lines.ts';
import { exerciseSchema } from '../../src/lib/exercise/exercise-schema.ts';
import { variantCount, variantOf } from '../../src/lib/exercise/variants.ts';
import { allowedBy, realHostsSchema } from '../../src/lib/authoring/real-hosts-schema.ts';
import { variantMistakes } from '../../src/lib/authoring/variant-check.ts';
import { ui } from '../../src/lib/i18n/ui.ts';
import { read } from '../../src/lib/log/detect.ts';
import { PROGRAMS, writtenAs } from '../../src/lib/log/written-as.ts';
import { INTENTS, type Intent } from '../../src/lib/sign/intent.ts';
import { loadJudge } from '../../tools/load-judge.ts';

const root = new URL('../../', import.meta.url);
const yaml = (file: string): unknown => parse(readFileSync(new URL(file, root), 'utf8'));
const allowed = allowedBy(realHostsSchema.parse(yaml('content/real-hosts.yaml')));
const judge = loadJudge();
const labels: IntentLabels = Object.fromEntries(
  INTENTS.map((intent) => [intent, { ja: ui('ja').intents[intent], en: ui('en').intents[intent] }]),
);
const exercises = globSync('exercises/*/*.yaml', { cwd: root }).map((file) =>
  exerciseSchema.parse(yaml(file)),
);
const varied = exercises.filter((exercise) => variantCount(exercise) > 1);
const variants = varied.flatMap((exercise) =>
  Array.from(
    { length: variantCount(exercise) - 1 },
    (_, i) => [`${exercise.id}/${i + 1}`, variantOf(exercise, i + 1)] as const,
  ),
);

/** An access line without what a server of one's own decides: its clock, its status, the size of its answer. */
function asSent(line: string): string {
  return line.replace(/\[[^\]]*\] "/, '[…] "').replace(/" \d{3} (?:\d+|-) "/, '" … "');
}

const judgeLine = (raw: string): Intent => judge.judge(read(raw)).verdict.intent;

test.each(varied.map((exercise) => [exercise.id, exercise] as const))(
  '%s has variants without mistakes',
  (_, exercise) => {
    expect(variantMistakes(exercise, allowed, labels, judgeLine)).toEqual([]);
  },
);

describe.each(variants)('%s', (_, variant) => {
  test('has lines that a program would write so', () => {
    for (const { raw } of linesOf(variant)) {
      const reading = read(raw);
      if (reading.format !== 'wowhoneypot' && reading.format !== 'combined') continue;
      const written = PROGRAMS.map((program) => writtenAs(reading, program));
      // Nobody can write again what stands behind a name that was logged without its password.
      const lines = written.flatMap((line) => (line === null ? [] : asSent(line)));
      if (lines.length > 0) expect(lines).toContain(asSent(raw));
    }
  });
});
