import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sealColour } from './seal-colour.ts';

describe('the colours of a seal', () => {
  // As Chromium draws oklch(0.46 0.12 h) and oklch(0.95 0.03 h) on a canvas.
  test.each([
    [150, '#0f6a31', '#e1f5e4'],
    [25, '#8f3734', '#ffe7e4'],
  ])('of hue %i are %s on %s', (hue, ink, wash) => {
    expect(sealColour(hue)).toEqual({ ink, wash });
  });

  it('keep apart by 4.5:1 at every hue', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359 }), (hue) => {
        const { ink, wash } = sealColour(hue);
        expect((luminance(wash) + 0.05) / (luminance(ink) + 0.05)).toBeGreaterThan(4.5);
      }),
    );
  });
});

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
