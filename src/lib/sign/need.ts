import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { literalsOf } from './literals.ts';

/**
 * What a text must have so that a pattern may match: one of some texts in small letters, or else one of some characters of
 * ASCII (their codes); `any` where nothing is known. It spares trying a pattern where it cannot match.
 */
export type Need =
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'characters'; readonly codes: ReadonlySet<number> }
  | { readonly kind: 'any' };

const ANY: Need = { kind: 'any' };

export function needOf(pattern: string | undefined): Need {
  if (pattern === undefined) return ANY;
  const texts = literalsOf(pattern);
  if (texts !== null) return { kind: 'texts', texts };
  const { alternatives } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern);
  const codes = ofAlternatives(alternatives);
  return codes === null ? ANY : { kind: 'characters', codes };
}

/** Each alternative needs one of its own. */
function ofAlternatives(alternatives: readonly AST.Alternative[]): ReadonlySet<number> | null {
  const all = new Set<number>();
  for (const { elements } of alternatives) {
    const best = ofSequence(elements);
    if (best === null) return null;
    for (const code of best) all.add(code);
  }
  return all;
}

/** Of what must stand in a sequence, the rarest. */
function ofSequence(elements: readonly AST.Element[]): ReadonlySet<number> | null {
  let best: ReadonlySet<number> | null = null;
  for (const element of elements) {
    const codes = ofElement(element);
    if (codes !== null && (best === null || frequency(codes) < frequency(best))) best = codes;
  }
  return best;
}

function ofElement(element: AST.Element): ReadonlySet<number> | null {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Quantifier':
      return element.min > 0 ? ofElement(element.element) : null;
    case 'Character':
      return bothCases([element.value]);
    case 'CharacterClass':
      return element.negate ? null : ofClass(element.elements);
    default:
      return null;
  }
}

function ofClass(elements: readonly AST.CharacterClassElement[]): ReadonlySet<number> | null {
  const codes: number[] = [];
  for (const element of elements) {
    if (element.type === 'Character') codes.push(element.value);
    else if (element.type !== 'CharacterClassRange') return null;
    else for (let code = element.min.value; code <= element.max.value; code += 1) codes.push(code);
  }
  return bothCases(codes);
}

/** `null` where one of them is not ASCII: a text is not searched for those. */
function bothCases(codes: readonly number[]): ReadonlySet<number> | null {
  if (codes.some((code) => code > 0x7f)) return null;
  const characters = codes.map((code) => String.fromCharCode(code));
  // U+017F and U+212A are the only characters beyond ASCII that fold into it, and only in Unicode mode, which is not ours.
  return new Set(
    characters.flatMap((it) => [it.toLowerCase(), it.toUpperCase()]).map((it) => it.charCodeAt(0)),
  );
}

/** How often a text of a log has one of them, roughly: what stands in ordinary addresses and names counts most. */
function frequency(codes: ReadonlySet<number>): number {
  let sum = 0;
  for (const code of codes) sum += /[\w/.:;=&?() ,+-]/.test(String.fromCharCode(code)) ? 20 : 1;
  return sum;
}
