import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Shorter ones stand in too many texts to spare anything. */
const SHORTEST = 2;
/** More alternatives than these are no better than looking. */
const MOST = 64;

/**
 * Texts in small letters, of which at least one is in every text the pattern matches; `null` where there are none, so that
 * one has to look each time. Matching need not distinguish case: a text is searched for them in small letters.
 */
export function literalsOf(pattern: string): readonly string[] | null {
  const literals = writtenLiteralsOf(pattern);
  return literals === null ? null : [...new Set(literals.map((text) => text.toLowerCase()))];
}

/** The same in the letters of the pattern: how what it looks for is usually written. */
export function writtenLiteralsOf(pattern: string): readonly string[] | null {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern);
  return ofAlternatives(alternatives);
}

/** Each alternative must have one of its own. */
function ofAlternatives(alternatives: readonly AST.Alternative[]): readonly string[] | null {
  const all: string[] = [];
  for (const { elements } of alternatives) {
    const best = ofSequence(elements);
    if (best === null) return null;
    all.push(...best);
  }
  return all.length > MOST ? null : [...new Set(all)];
}

/** The choice with the longest shortest text among what must stand in a sequence. */
function ofSequence(elements: readonly AST.Element[]): readonly string[] | null {
  let best: readonly string[] | null = null;
  let run = '';
  const offer = (choice: readonly string[] | null): void => {
    if (choice !== null && shortest(choice) > shortest(best ?? [])) best = choice;
  };
  for (const element of elements) {
    const letter = letterOf(element);
    if (letter !== null) {
      run += letter;
      continue;
    }
    // `\b` and `^` take no room, so letters around them still touch.
    if (element.type === 'Assertion') continue;
    offer(choiceOf(run));
    run = '';
    offer(ofElement(element));
  }
  offer(choiceOf(run));
  return best;
}

function ofElement(element: AST.Element): readonly string[] | null {
  if (element.type === 'Group' || element.type === 'CapturingGroup') {
    return ofAlternatives(element.alternatives);
  }
  if (element.type === 'Quantifier' && element.min > 0) return ofSequence([element.element]);
  return null;
}

function choiceOf(run: string): readonly string[] | null {
  return run.length < SHORTEST ? null : [run];
}

function shortest(choice: readonly string[]): number {
  return choice.length === 0 ? 0 : Math.min(...choice.map((text) => text.length));
}

/** The one letter an element stands for. Outside ASCII case folds in more ways than one: it ends the run. */
function letterOf(element: AST.Element): string | null {
  if (element.type !== 'Character' || element.value > 0x7f) return null;
  return String.fromCodePoint(element.value);
}
