import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTyped, plainOf } from './typed.ts';

describe('a typed answer is taken for what is meant', () => {
  test.each([
    ['full-width letters', 'ｐａｓｓｗｄ', 'passwd'],
    ['full-width digits and dots', '２０３．０．１１３．９１', '203.0.113.91'],
    ['curly quotes around it', '“passwd”', 'passwd'],
    ['Japanese quotes around it', '「passwd」', 'passwd'],
    ['backticks around it', '`passwd`', 'passwd'],
    ['curly quotes inside', 'it’s', "it's"],
    ['an ideographic blank', '\u3000passwd\u3000', 'passwd'],
    ['a no-break blank inside', 'cat\u00a0x', 'cat x'],
    ['a character of no width', 'pass\u200bwd', 'passwd'],
    ['a byte order mark', '\ufeffpasswd', 'passwd'],
    ['capitals', 'PassWd', 'passwd'],
    ['a dash a phone made', 'a–b', 'a-b'],
    ['two blanks for one', 'cat  x', 'cat x'],
  ])('with %s', (_, given, accepted) => {
    expect(isTyped(given, [accepted])).toBe(true);
  });

  test('of several ways to write it any will do', () => {
    expect(isTyped('/etc/passwd', ['passwd', '/etc/passwd'])).toBe(true);
  });
});

describe('a typed answer is not taken', () => {
  test.each([
    ['when it is another', 'shadow', 'passwd'],
    ['when it says more', 'the passwd file', 'passwd'],
    ['when it says less', 'pass', 'passwd'],
    ['when it is empty', '', 'passwd'],
    ['when it is blank', ' \u3000', 'passwd'],
    ['when only its quotes are there', '""', 'passwd'],
    ['when a digit differs', '203.0.113.90', '203.0.113.91'],
  ])('%s', (_, given, accepted) => {
    expect(isTyped(given, [accepted])).toBe(false);
  });
});

test('the plain form of a plain form is itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = plainOf(text);
      fc.pre(!/^(["'`]).+\1$/.test(plain));
      expect(plainOf(plain)).toBe(plain);
    }),
  );
});

test('full width or not, the answer is the same', () => {
  const printable = fc.string({
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  });
  fc.assert(
    fc.property(printable, (text) => {
      const wide = [...text]
        .map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfe_e0))
        .join('');
      expect(plainOf(wide)).toBe(plainOf(text));
    }),
  );
});
