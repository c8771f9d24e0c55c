import { exerciseMistakes } from '../exercise/exercise-rules.ts';
import { read } from '../log/detect.ts';
import type { Judged } from '../sign/judge.ts';
import type { Localized } from '../text/localized.ts';
import type { Drill } from './drill.ts';
import { oneOf } from './draw.ts';
import { firstHints, laterHints } from './drill-hints.ts';
import { optionsFor } from './drill-options.ts';
import { evidenceParts, type Pointed } from './evidence-parts.ts';
import { groundOf, type Ground } from './ground.ts';
import type { Knowledge } from './knowledge.ts';
import { remarkParts } from './remark-parts.ts';

/** A line to make a drill of. */
export interface Subject {
  /** The drill's permanent key, or the exercise id under which its answer is kept. */
  readonly id: string;
  readonly raw: string;
  /** Which sign to tell of, where several decide. */
  readonly sign: string | null;
  /** The sign for which a hasty search takes the line. */
  readonly near: string | null;
  /** What draws the wordings, the decoys, the options. */
  readonly seed: string;
}

/** Makes a drill of a line; `null` where the engine's verdict cannot be told well enough. */
export function drillOf(subject: Subject, knowledge: Knowledge): Drill | null {
  const reading = read(subject.raw);
  if (!reading.ok) return null;
  const judged = knowledge.judge.judge(reading);
  const ground = groundOf(judged, knowledge, subject.sign);
  const evidence = ground === null ? null : evidenceParts(judged, ground, knowledge, subject.seed);
  if (ground === null || evidence === null) return null;
  const told = [
    ...evidence,
    ...remarkParts(reading, judged.verdict.intent, evidence, knowledge.remarks, subject.seed),
  ];
  return withHints(subject, judged, ground, told, knowledge);
}

/** Tries first hints until one gives nothing away. */
function withHints(
  subject: Subject,
  judged: Judged,
  ground: Ground,
  told: readonly Pointed[],
  knowledge: Knowledge,
): Drill | null {
  const place = told[0]?.stretch.in;
  const later = place === undefined ? null : laterHints(ground, place, knowledge, subject.seed);
  if (place === undefined || later === null) return null;
  for (const first of firstHints(judged.reading, place, knowledge, subject.seed)) {
    const drill = drillWith(subject, judged, ground, told, [first, ...later], knowledge);
    if (drill !== null && exerciseMistakes(drill, knowledge.labels).length === 0) return drill;
  }
  return null;
}

function drillWith(
  { id, raw, near, seed }: Subject,
  { reading, verdict }: Judged,
  ground: Ground,
  told: readonly Pointed[],
  hints: readonly Localized[],
  knowledge: Knowledge,
): Drill | null {
  const question = oneOf(knowledge.frame.question, `${seed} question`);
  const why = reasonOf(ground, near, knowledge, seed);
  if (question === undefined || why === undefined) return null;
  return {
    kind: 'classify',
    id,
    viewpoint: ground.kind === 'sign' ? ground.sign.viewpoint : knowledge.shapes[ground.shape].viewpoint,
    help: 'seals',
    line: { raw },
    question: { ...question },
    verdict: verdict.intent,
    certainty: verdict.certainty,
    why: { ...why },
    parts: told.map(({ stretch, role, why: says }) => ({
      in: stretch.in,
      text: stretch.text,
      role,
      why: { ...says },
    })),
    options: optionsFor(reading, verdict.intent, knowledge, seed),
    hints: hints.map((hint) => ({ ...hint })),
    sources: ground.kind === 'sign' ? ground.sign.sources : knowledge.shapes[ground.shape].sources,
    sign: ground.kind === 'sign' ? ground.sign.id : null,
    near,
  };
}

function reasonOf(
  ground: Ground,
  near: string | null,
  { shapes }: Knowledge,
  seed: string,
): Localized | undefined {
  if (ground.kind === 'sign') return ground.sign.means;
  const { why, near: beside = why } = shapes[ground.shape];
  return oneOf(near === null ? why : beside, `${seed} why`);
}
