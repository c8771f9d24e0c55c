import { FIXED_STEP, levelAt, stepOf } from '../../lib/practice/level.ts';
import { offerOf } from '../../lib/practice/offer.ts';
import type { PracticeLine, Sheet } from '../../lib/practice/sheet.ts';
import type { DrillAnswer } from '../../lib/progress/progress.ts';
import { need } from '../need.ts';
import { fill } from './fill.ts';

/**
 * A line as an exercise that checks itself, made from the template: with as much help and as much to confuse as this
 * learner's level on its viewpoint asks for.
 * @param answers of the learner, oldest first; `null` in a set that is the same for everybody
 */
export function questionOf(
  template: HTMLTemplateElement,
  line: PracticeLine,
  sheet: Sheet,
  answers: readonly DrillAnswer[] | null,
): HTMLElement {
  const level = levelAt(answers === null ? FIXED_STEP : stepOf(answers, line.viewpoint));
  const options = line.options.map(({ intent }) => intent);
  const seed = answers === null ? '' : String(answers.length);
  const offer = offerOf({ ...line, options }, level, answers ?? [], seed);
  const exercise = need(document.importNode(template.content, true), '[data-exercise]', HTMLElement);
  fill(exercise, line, sheet, { offer, help: level.help });
  // An exercise of a lesson remembers by itself, too.
  if (!line.exercise) exercise.dataset.unrecorded = '';
  const kind = need(exercise, '.exercise-kind', HTMLElement);
  need(kind, ':scope > :not(.seal)', HTMLElement).textContent = sheet.viewpoints[line.viewpoint].name;
  // Which viewpoint it is would be half the answer, once nothing else helps.
  kind.hidden = level.help === 'bare';
  const question = need(exercise, '.exercise-question', HTMLElement);
  question.tabIndex = -1;
  question.setAttribute('aria-describedby', 'practice-position');
  return exercise;
}
