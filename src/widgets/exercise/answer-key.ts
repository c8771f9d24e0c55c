import { CONFIDENCES } from '../../lib/exercise/confidence.ts';
import type { Role } from '../../lib/exercise/exercise-schema.ts';
import type { Answer, AnswerKey } from '../../lib/exercise/grade.ts';
import { all } from '../need.ts';

/** The checkboxes of the parts that can be pointed at. */
export function boxesIn(root: ParentNode): HTMLInputElement[] {
  return all(root, '.choice', HTMLInputElement);
}

/** The further questions of an exercise, each an element with `data-ask`. */
export function asksIn(root: ParentNode): HTMLElement[] {
  return all(root, '[data-ask]', HTMLElement);
}

/** What is right, as the server wrote it into the attributes of an exercise. */
export function answerKeyOf(exercise: HTMLElement): AnswerKey {
  return {
    verdict: exercise.dataset.verdict ?? null,
    parts: all(exercise, '.answer [data-part]', HTMLElement).map(({ dataset }) => ({
      key: dataset.part ?? '',
      role: roleOf(dataset.role),
    })),
    asks: asksIn(exercise).map(({ dataset }) => ({ key: dataset.ask ?? '', right: dataset.right ?? '' })),
  };
}

function roleOf(role: string | undefined): Role {
  return role === 'decisive' || role === 'decoy' ? role : 'supporting';
}

/** What was chosen, picked and typed in an exercise. */
export function answerIn(exercise: HTMLElement, verdict: string | null): Answer {
  const choices = asksIn(exercise).flatMap((ask): [string, string][] => {
    const given = givenIn(ask);
    return given === null ? [] : [[ask.dataset.ask ?? '', given]];
  });
  const sure = exercise.querySelector<HTMLInputElement>('.confidence :checked')?.value;
  const confidence = CONFIDENCES.find((one) => one === sure);
  return {
    verdict,
    parts: boxesIn(exercise)
      .filter(({ checked }) => checked)
      .map(({ value }) => value),
    ...(choices.length > 0 ? { choices: Object.fromEntries(choices) } : {}),
    ...(confidence ? { confidence } : {}),
  };
}

/** What was chosen or typed at one question; `null` while nothing was. */
export function givenIn(ask: ParentNode): string | null {
  const input = ask.querySelector<HTMLInputElement>('input[type="radio"]:checked, input[type="text"]');
  return input === null || input.value.trim() === '' ? null : input.value;
}
