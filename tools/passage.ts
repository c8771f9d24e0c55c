/** A text to be read as prose, and where each of its characters stands in its file. */
export interface Passage {
  readonly text: string;
  /** One for each UTF-16 code unit of `text`. */
  readonly offsets: readonly number[];
}

/** A place in a file, both counted from 1, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Hiragana, katakana or a Chinese character. */
export function isJapanese(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}

/**
 * The passage of a value that is written in `[start, end)` of `source`, with escapes, folds or indentation: each character
 * is looked for after the one before.
 */
export function passageOf(value: string, source: string, start: number, end: number): Passage {
  const offsets: number[] = [];
  let at = start;
  for (const unit of value.split('')) {
    const isSpace = /\s/.test(unit);
    let next = at;
    while (next < end && !(isSpace ? /\s/.test(source.charAt(next)) : source.charAt(next) === unit))
      next += 1;
    // An escape like \n or \u3042 is not found: it stands where the one before ended.
    if (next < end) at = next;
    offsets.push(at);
    if (next < end) at += 1;
  }
  return { text: value, offsets };
}

/** A text that stands in the file as it is. */
export function verbatim(source: string, start: number, end: number): Passage {
  return {
    text: source.slice(start, end),
    offsets: Array.from({ length: end - start }, (_, index) => start + index),
  };
}

/** A text that stands for something at one place, such as a word for a component. */
export function standIn(text: string, at: number): Passage {
  return { text, offsets: Array.from({ length: text.length }, () => at) };
}

/** All passages one after the other, with `between` in between. */
export function joinPassages(passages: readonly Passage[], between = ''): Passage {
  const texts: string[] = [];
  const offsets: number[] = [];
  for (const [index, passage] of passages.entries()) {
    if (index > 0) {
      texts.push(between);
      offsets.push(...standIn(between, passage.offsets[0] ?? offsets.at(-1) ?? 0).offsets);
    }
    texts.push(passage.text);
    for (const offset of passage.offsets) offsets.push(offset);
  }
  return { text: texts.join(''), offsets };
}

/** Line and column of an offset. */
export function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}
