import type { Encoding, Layer } from './layer.ts';

/** A layer while it is written, character by character, from left to right. */
export class LayerDraft {
  #text = '';
  readonly #source: string;
  readonly #offsets: number[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Takes `[start, end)` of the source over as it is. */
  keep(start: number, end: number): void {
    this.#text += this.#source.slice(start, end);
    for (let at = start; at < end; at += 1) this.#offsets.push(at);
  }

  /** Writes one character (two units where it is astral) for the stretch `[start, end)` of the source. */
  write(character: string, start: number, end: number): void {
    this.#text += character;
    this.#offsets.push(start);
    for (let unit = 1; unit < character.length; unit += 1) this.#offsets.push(end);
  }

  /** Whether nothing has been written or kept yet. */
  get isEmpty(): boolean {
    return this.#text === '';
  }

  /**
   * The finished layer; what was left out before its first character belongs to that one, what was left out later to the
   * one before. `end` is where its last character ends in the source. Nothing is written after this.
   */
  layer(encoding: Encoding, end: number): Layer {
    if (!this.isEmpty) this.#offsets[0] = 0;
    this.#offsets.push(end);
    return { encoding, source: this.#source, text: this.#text, offsets: this.#offsets };
  }
}
