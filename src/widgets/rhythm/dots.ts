/** How far a dot stands from the one under it, in pixels; its width is in `rhythm.css`. */
const STEP = 11;

/** The dots of one row as a path of points (`M x y h0`), for a stroke with round ends. */
export interface Dots {
  readonly d: string;
  /** Height of the row in pixels. */
  readonly height: number;
}

/** Dots from left to right, `length` seconds over `width` units; those of one second stand on one another. */
export function dotsOf(seconds: readonly number[], length: number, width: number): Dots {
  const stacked = seconds.map((second) => ({ second, under: 0 }));
  stacked.forEach((dot, index) => {
    const before = stacked[index - 1];
    if (before?.second === dot.second) dot.under = before.under + 1;
  });
  const height = STEP * (Math.max(0, ...stacked.map(({ under }) => under)) + 1) + 2;
  const x = (second: number): string => String(Math.round((second / length) * width));
  const d = stacked
    .map(({ second, under }) => `M${x(second)} ${String(height - 6 - under * STEP)}h0`)
    .join('');
  return { d, height };
}
