import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from './fixtures/any-text.ts';
import { base64Front, undoBase64 } from './base64.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
  ['PD9waHA=', '<?php'],
  ['PD9waHA', '<?php'],
  ['YWRtaW46YWRtaW4=', 'admin:admin'],
  ['Pz8/Pj4+', '???>>>'],
  ['Pz8_Pj4-', '???>>>'],
  ['44GC44GE', 'あい'],
  ['8J+YgA==', '😀'],
])('%s reads %s', (text, expected) => {
  expect(undoBase64(text)?.text).toBe(expected);
});

test.each([
  ['nothing', ''],
  ['only padding', '=='],
  ['one letter too many', 'PD9waHAgP'],
  ['too much padding', 'PD9waHA=='],
  ['padding where none belongs', 'YWJj='],
  ['padding in the middle', 'YQ==YQ=='],
  ['a letter that is none', 'PD9w.HA='],
  ['a line break', 'PD9w\naHA='],
  ['bytes that are not UTF-8', '/9j/4AAQ'],
  ['a character that the end cuts', '44GC44E='],
])('with %s it is not base64 text', (_, text) => {
  expect(undoBase64(text)).toBeNull();
});

test('a character begins in the letter that holds its first bit, the last ends with the padding', () => {
  expect(undoBase64('YWJjZA==')?.offsets).toEqual([0, 1, 2, 4, 8]);
});

test('all that Buffer writes is undone, with the way back', () => {
  fc.assert(
    fc.property(anyText(40, 1), fc.constantFrom('base64', 'base64url'), (text, name) => {
      const layer = undoBase64(Buffer.from(text).toString(name));
      expect(layer?.text).toBe(text);
      expect(layer?.offsets).toHaveLength(text.length + 1);
    }),
  );
});

test.each([
  ['whole', 'PD9waHA=', '<?php', 8, false],
  ['whole without padding needed', 'YWJj', 'abc', 4, false],
  ['cut inside a group', 'PD9wa', '<?p', 5, true],
  ['cut before the padding', 'PD9waHA', '<?php', 7, true],
  ['cut inside the padding', 'YQ=', 'a', 3, true],
  ['cut inside a character', '44GC44', 'あ', 6, true],
  ['cut inside a character, between groups', '44GC8J+Y', 'あ', 8, true],
  ['empty', '', '', 0, false],
  ['spoiled by a letter that is none', 'PD9w*HA=', '<?p', 4, false],
  ['spoiled by a wrong padding', 'YWJj=', 'abc', 4, false],
  ['spoiled by a byte that is not UTF-8', 'YWJj/2Fi', 'abc', 4, false],
  ['spoiled by half a character before the padding', '44GC4w==', 'あ', 4, false],
])('the front of a text that is %s', (_, text, front, end, cut) => {
  const result = base64Front(text);
  expect([result.layer.text, result.end, result.cut]).toEqual([front, end, cut]);
});

test('the front of any cut text is a front of the text', () => {
  fc.assert(
    fc.property(anyText(), fc.nat(), (text, at) => {
      const whole = base64(text);
      const length = at % (whole.length + 1);
      const front = base64Front(whole.slice(0, length));
      expect(text.startsWith(front.layer.text)).toBe(true);
      expect(front.end).toBe(length);
      if (!front.cut && length < whole.length) expect(length % 4).toBe(0);
    }),
  );
});
