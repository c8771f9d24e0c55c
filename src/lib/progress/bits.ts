/**
 * Numbers as bits, the most significant first. Whole numbers of any size are written as Exp-Golomb codes of order k
 * (ITU-T H.264 §9.1): small ones are short, and numbers up to about 2^k cost the same.
 */
export class BitWriter {
  readonly bits: number[] = [];

  /** `width` bits of a number from 0. */
  fixed(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit -= 1) this.bits.push((value >>> bit) & 1);
  }

  /** A number from 0. */
  count(value: number, k: number): void {
    const high = Math.floor(value / 2 ** k) + 1;
    const width = 32 - Math.clz32(high);
    this.fixed(0, width - 1);
    this.fixed(high, width);
    this.fixed(value % 2 ** k, k);
  }

  /** A number below or above 0. */
  signed(value: number, k: number): void {
    this.count(value < 0 ? -2 * value - 1 : 2 * value, k);
  }
}

/** Reads what `BitWriter` wrote. After the end, and of a number that is none of ours, it reads zeros and is `over`. */
export class BitReader {
  readonly #bits: readonly number[];
  #at = 0;
  over = false;

  constructor(bits: readonly number[]) {
    this.#bits = bits;
  }

  /** How many bits are left. */
  get left(): number {
    return this.#bits.length - this.#at;
  }

  fixed(width: number): number {
    if (width > this.left) this.over = true;
    let value = 0;
    for (let bit = 0; bit < width && !this.over; bit += 1) {
      value = value * 2 + (this.#bits[this.#at] ?? 0);
      this.#at += 1;
    }
    return value;
  }

  count(k: number): number {
    let zeros = 0;
    while (!this.over && this.fixed(1) === 0) zeros += 1;
    // No number of ours has so many digits.
    if (zeros > 24) this.over = true;
    const high = this.over ? 1 : 2 ** zeros + this.fixed(zeros);
    return (high - 1) * 2 ** k + this.fixed(k);
  }

  signed(k: number): number {
    const value = this.count(k);
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
