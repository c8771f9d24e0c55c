/**
 * The 95 % interval of a share by Wilson's score method (E. B. Wilson, JASA 22, 1927): two fractions between 0 and 1.
 */
export function interval(hits: number, all: number): readonly [number, number] {
  if (all === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / all;
  const centre = share + (z * z) / (2 * all);
  const reach = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const scale = 1 + (z * z) / all;
  return [Math.max(0, (centre - reach) / scale), Math.min(1, (centre + reach) / scale)];
}

/** `12/40  30.0 % (18.1–45.4)`. */
export function shareText(hits: number, all: number): string {
  const percent = (value: number): string => (value * 100).toFixed(1);
  const [low, high] = interval(hits, all);
  return `${hits}/${all}  ${all === 0 ? '–' : percent(hits / all)} % (${percent(low)}–${percent(high)})`;
}
