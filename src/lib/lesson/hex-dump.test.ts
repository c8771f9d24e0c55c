import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hexRows } from './hex-dump.ts';

test('eight bytes make a row, numbers beside their text', () => {
  expect(hexRows('\x03\x00\x00/*\xe0~ \x7fGET')).toEqual([
    { hex: '03 00 00 2f 2a e0 7e 20', text: '.../*.~ ' },
    { hex: '7f 47 45 54', text: '.GET' },
  ]);
  expect(hexRows('')).toEqual([]);
});

test('the numbers give the bytes back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 255 })), (codes) => {
      const rows = hexRows(String.fromCharCode(...codes));
      const back = rows.flatMap(({ hex }) => hex.split(' ').map((pair) => Number.parseInt(pair, 16)));
      expect(back).toEqual(codes);
      expect(rows.map(({ text }) => text).join('')).toHaveLength(codes.length);
    }),
  );
});
