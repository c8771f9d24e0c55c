import type { Answer, Grade } from '../../lib/exercise/grade.ts';
import { all, need } from '../need.ts';

/** What the answer of an exercise says of one that was given: copies of its texts, taken out of its `<details>`. */
export class Explanation {
  readonly #answers: HTMLElement;

  constructor(exercise: ParentNode) {
    this.#answers = need(exercise, '.answer', HTMLElement);
  }

  /** Why each wrong choice suggested itself, and what would have to stand there. */
  options(wrong: readonly (readonly [ask: string, given: string])[]): Node[] {
    const keys = wrong.map(([ask, given]) => `${ask}/${given}`);
    return this.#having('option', keys);
  }

  /** The answer of each question named, with its reason. */
  abouts(keys: readonly string[]): Node[] {
    return this.#having('about', keys);
  }

  /** The texts of the parts named, in the order of the answer. */
  parts(keys: readonly string[]): Node[] {
    return this.#having('part', keys);
  }

  /** The reading of the whole. */
  why(): Node[] {
    return [...this.#answers.querySelectorAll('[data-why]')].map(copyOf);
  }

  #having(name: 'about' | 'option' | 'part', keys: readonly string[]): Node[] {
    return all(this.#answers, `[data-${name}]`, HTMLElement)
      .filter(({ dataset }) => keys.includes(dataset[name] ?? ''))
      .map(copyOf);
  }
}

function copyOf(node: Node): Node {
  return node.cloneNode(true);
}

/** Every wrong choice of an answer, with the question it was given to. */
export function wrongIn(answer: Answer, result: Grade): [string, string][] {
  const verdict: [string, string][] =
    result.verdict === 'wrong' && answer.verdict !== null ? [['verdict', answer.verdict]] : [];
  const asks = [...result.asks].flatMap(([key, mark]): [string, string][] => {
    const given = answer.choices?.[key];
    return mark === 'wrong' && given !== undefined ? [[key, given]] : [];
  });
  return [...verdict, ...asks, ...result.misplaced.map((key): [string, string] => ['sequence', key])];
}

/** Groups of a definition list need their list around them. */
export function listOf(groups: readonly Node[]): Node[] {
  if (groups.length === 0) return [];
  const list = document.createElement('dl');
  list.append(...groups);
  return [list];
}
