/** The two colours of a seal in the light, as hexadecimal sRGB: for pictures, which no stylesheet reaches. */
export interface SealColour {
  readonly ink: string;
  readonly wash: string;
}

/** The same as `--seal` and `--seal-wash` in `tokens.css`. */
export function sealColour(hue: number): SealColour {
  return { ink: hexOf(0.46, 0.12, hue), wash: hexOf(0.95, 0.03, hue) };
}

/** OKLCH to sRGB (https://bottosson.github.io/posts/oklab/), cut to what a screen can show. */
function hexOf(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(byteOf).join('')}`;
}

/** The transfer curve of sRGB (IEC 61966-2-1). */
function byteOf(linear: number): string {
  const light = Math.min(Math.max(linear, 0), 1);
  const value = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');
}
