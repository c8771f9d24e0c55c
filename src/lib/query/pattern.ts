import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** How one dialect of regular expressions writes what a pattern is made of. */
export interface Dialect {
  /** One character that stands for itself. */
  readonly letter: (character: string) => string;
  /** `.` with line ends. */
  readonly any: string;
  /** `\d`, `\w`, `\s` and their opposites, outside and inside of brackets; `null` where there is no way. */
  readonly set: (kind: 'digit' | 'space' | 'word', negate: boolean, inClass: boolean) => string;
  readonly inClass: (character: string) => string;
  /** `(` of a group that captures nothing. */
  readonly group: string;
  /** `\b`, `(?=…)` and their kin, `null` where they are left out: then the pattern finds more than it should. */
  readonly assertion: (written: string) => string | null;
  /** `^` and `$` inside of an alternative, `null` where they are left out. */
  readonly edge: (kind: 'start' | 'end') => string | null;
  /** Brackets with a character that the log does not show as itself, and what they hold beside it; where that matters. */
  readonly hidden?: (shown: string, negate: boolean) => string;
}

/** A pattern in another dialect. */
export interface Written {
  readonly text: string;
  /** Whether it may only match at the beginning, at the end. */
  readonly fromStart: boolean;
  readonly toEnd: boolean;
  /** Whether something had to be left out, so that it finds more. */
  readonly loose: boolean;
}

/**
 * Writes a pattern of a sign in another dialect. `^` and `$` around the whole are told apart from the text, for dialects
 * say them in ways of their own; each alternative must have the same, otherwise the looser way is taken.
 */
export function written(pattern: string, dialect: Dialect): Written {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern);
  const writer = new Writer(dialect);
  const fromStart = alternatives.every(({ elements }) => isEdge(elements[0], 'start'));
  const toEnd = alternatives.every(({ elements }) => isEdge(elements.at(-1), 'end'));
  const isHalfAnchored = (edge: 'start' | 'end', all: boolean): boolean =>
    !all && alternatives.some(({ elements }) => elements.some((element) => isEdge(element, edge)));
  const text = writer.alternatives(alternatives);
  return {
    text: alternatives.length > 1 ? `${dialect.group}${text})` : text,
    fromStart,
    toEnd,
    loose: writer.loose || isHalfAnchored('start', fromStart) || isHalfAnchored('end', toEnd),
  };
}

function isEdge(element: AST.Element | undefined, kind: 'start' | 'end'): boolean {
  return element?.type === 'Assertion' && element.kind === kind;
}

class Writer {
  loose = false;
  readonly #dialect: Dialect;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  alternatives(alternatives: readonly AST.Alternative[]): string {
    return alternatives.map(({ elements }) => elements.map((it) => this.#element(it)).join('')).join('|');
  }

  #element(element: AST.Element): string {
    switch (element.type) {
      case 'Character':
        return this.#dialect.letter(String.fromCodePoint(element.value));
      case 'CharacterSet':
        return this.#set(element, false);
      case 'CharacterClass':
        return this.#class(element);
      case 'Group':
      case 'CapturingGroup':
        return `${this.#dialect.group}${this.alternatives(element.alternatives)})`;
      case 'Quantifier':
        return `${this.#quantified(element)}${times(element)}`;
      case 'Assertion':
        return this.#assertion(element);
      case 'Backreference':
      case 'ExpressionCharacterClass':
        throw new Error(`no dialect has ${element.raw}`);
    }
  }

  /** What a quantifier counts must be one thing: a letter may be written as several. */
  #quantified({ element }: AST.Quantifier): string {
    const text = this.#element(element);
    const isOne = element.type !== 'Character' || text.length === 1 || /^\\.$/.test(text);
    return isOne || text.startsWith(this.#dialect.group) ? text : `${this.#dialect.group}${text})`;
  }

  #set(element: AST.CharacterSet, inClass: boolean): string {
    if (element.kind === 'any') return this.#dialect.any;
    if (element.kind === 'property') throw new Error(`no dialect has ${element.raw}`);
    return this.#dialect.set(element.kind, element.negate, inClass);
  }

  #class({ negate, elements, raw }: AST.CharacterClass): string {
    // Everything and its opposite, in one of the ways to write it.
    if (!negate && isOpposite(raw)) return this.#dialect.any;
    const { hidden } = this.#dialect;
    if (hidden !== undefined && elements.some(isHidden)) {
      this.loose = true;
      return hidden(this.#inner(elements.filter((element) => !isHidden(element))), negate);
    }
    return `[${negate ? '^' : ''}${this.#inner(elements)}]`;
  }

  #inner(elements: readonly AST.CharacterClassElement[]): string {
    const inner = elements.map((element) => {
      if (element.type === 'Character') return this.#dialect.inClass(String.fromCodePoint(element.value));
      if (element.type === 'CharacterClassRange') {
        const [low, high] = [element.min.value, element.max.value].map((it) => String.fromCodePoint(it));
        return `${this.#dialect.inClass(low ?? '')}-${this.#dialect.inClass(high ?? '')}`;
      }
      if (element.type === 'CharacterSet') return this.#set(element, true);
      throw new Error(`no dialect has ${element.raw}`);
    });
    return inner.join('');
  }

  #assertion(assertion: AST.Assertion): string {
    // The edges of the whole are told apart; those inside an alternative make it looser.
    if (assertion.kind === 'start' || assertion.kind === 'end') {
      if (assertion.parent.type !== 'Alternative' || assertion.parent.parent.type !== 'Pattern')
        this.loose = true;
      return '';
    }
    const text = this.#dialect.assertion(assertion.raw);
    if (text === null) this.loose = true;
    return text ?? '';
  }
}

/** `[\s\S]`, `[\D\d]` … */
function isOpposite(raw: string): boolean {
  const [, one = '', other = ''] = /^\[\\(\w)\\(\w)\]$/.exec(raw) ?? [];
  return one !== other && one.toLowerCase() === other.toLowerCase();
}

/** Whether brackets hold a control character or one beyond ASCII. */
function isHidden(element: AST.CharacterClassElement): boolean {
  const isControl = (code: number): boolean => code < 0x20 || code > 0x7e;
  if (element.type === 'Character') return isControl(element.value);
  return (
    element.type === 'CharacterClassRange' && (isControl(element.min.value) || isControl(element.max.value))
  );
}

function times({ min, max, greedy }: AST.Quantifier): string {
  const lazy = greedy ? '' : '?';
  if (min === 0 && max === 1) return `?${lazy}`;
  if (max === Infinity && min < 2) return `${min === 0 ? '*' : '+'}${lazy}`;
  if (min === max) return `{${min}}${lazy}`;
  return `{${min},${max === Infinity ? '' : max}}${lazy}`;
}
