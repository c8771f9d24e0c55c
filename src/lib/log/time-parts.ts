/** The parts of a UTC time, as numbers are written in logs. */
export function timeParts(utc: number): readonly [year: string, month: string, day: string, clock: string] {
  const text = new Date(utc).toISOString();
  return [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10), text.slice(11, 19)];
}
