import { describe, expect, it } from 'vitest';
import { CARD_HEIGHT, CARD_WIDTH, cardShapes, type CardSeal, type Shape } from './card.ts';

const texts = {
  site: '蜜読み',
  title: 'スタンプ帳',
  tagline: '一行ずつ',
  name: '',
  date: '2026-11-24',
  counts: ['2 / 14', '5 日'],
  complete: '読了',
};
const glyphs = Array.from('時源宛語動道解応名頭身先列確');
const seals = (stamped: number): CardSeal[] =>
  glyphs.map((glyph, index) => ({ glyph, ink: '#123456', wash: '#fedcba', stamped: index < stamped }));
const wordsOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

describe('the card', () => {
  it('shows every seal, those that are stamped filled, the others dashed', () => {
    const shapes = cardShapes(seals(2), texts);
    expect(wordsOf(shapes)).toEqual(expect.arrayContaining(glyphs));
    const boxes = shapes.flatMap((shape) => (shape.kind === 'box' ? [shape] : []));
    expect(boxes.filter(({ stroke }) => stroke === '#123456')).toHaveLength(2);
    expect(boxes.filter(({ dashed }) => dashed)).toHaveLength(12);
  });

  it('has a name where one is given, and the large seal when all are stamped', () => {
    expect(wordsOf(cardShapes(seals(13), texts))).not.toContain('読了');
    const words = wordsOf(cardShapes(seals(14), { ...texts, name: '<b>蜂</b>' }));
    expect(words).toContain('読了');
    expect(words).toContain('<b>蜂</b>');
    expect(wordsOf(cardShapes([], texts))).not.toContain('読了');
  });

  it('keeps every box inside the picture', () => {
    for (const shape of cardShapes(seals(14), { ...texts, name: '蜂' })) {
      if (shape.kind === 'text') continue;
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.y).toBeGreaterThanOrEqual(0);
      expect(shape.x + shape.width).toBeLessThanOrEqual(CARD_WIDTH);
      expect(shape.y + shape.height).toBeLessThanOrEqual(CARD_HEIGHT);
    }
  });
});
