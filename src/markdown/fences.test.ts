import fc from 'fast-check';
import { evaluate } from 'satteri';
import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../../tests/fixtures/hostile.ts';
import { fences } from './fences.ts';

const AROUND = '`````````';

describe('a fenced code block', () => {
  test('becomes a Fence with its text, its language and its info', () => {
    expect(fencesIn('# x\n\n```log seals title="a {b} <c>"\nGET / <b> {x}\n  y\n```\n')).toEqual([
      { code: 'GET / <b> {x}\n  y', lang: 'log', meta: 'seals title="a {b} <c>"' },
    ]);
  });

  test('without a language is text, and may be empty', () => {
    expect(fencesIn('```\n```\n\n~~~\nx\n~~~')).toEqual([
      { code: '', lang: 'text', meta: '' },
      { code: 'x', lang: 'text', meta: '' },
    ]);
  });

  test('is one inside a list and a component, too', () => {
    const source = '- ```log\n  <b>\n  ```\n\n<Aside>\n\n```http\n{x}\n```\n\n</Aside>\n';
    expect(fencesIn(source)).toMatchObject([{ code: '<b>' }, { code: '{x}' }]);
  });

  test.each(HOSTILE.filter(({ text }) => standsInFence(text)))('says $name as it is', ({ text }) => {
    expect(fencesIn(`${AROUND}log\n${text}\n${AROUND}\n`)).toEqual([{ code: text, lang: 'log', meta: '' }]);
  });

  test('says any lines as they are, and nothing after them is lost', () => {
    const line = fc.string({ unit: 'grapheme-composite', maxLength: 40 });
    const odd = fc.constantFrom(...HOSTILE.map(({ text }) => text));
    const text = fc
      .array(fc.oneof(line, odd), { minLength: 1, maxLength: 6 })
      .map((lines) => lines.join('\n'))
      .filter(standsInFence);
    fc.assert(
      fc.property(text, (code) => {
        const found = fencesIn(`before\n\n${AROUND}log\n${code}\n${AROUND}\n\n~~~http\nafter\n~~~\n`);
        expect(found).toEqual([
          { code, lang: 'log', meta: '' },
          { code: 'after', lang: 'http', meta: '' },
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test('says any info as it is', () => {
    const word = fc.stringMatching(/^[!-~]{1,12}$/).filter((text) => !/[&\\]/.test(text));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const meta = words.join(' ');
        expect(fencesIn(`~~~log ${meta}\nx\n~~~\n`)).toEqual([{ code: 'x', lang: 'log', meta }]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['mark="a\\\\"b"', 'mark="a\\"b"'],
    ['mark="a\\"b"', 'mark="a"b"'],
    ['mark="&lt;b&gt;"', 'mark="<b>"'],
    ['mark="\\x22"', 'mark="\\x22"'],
  ])('says the info %s as Markdown reads it (CommonMark: escapes and entities)', (written, meta) => {
    expect(fencesIn(`~~~log ${written}\nx\n~~~\n`)).toEqual([{ code: 'x', lang: 'log', meta }]);
  });
});

/** What the `Fence` component is given, the page compiled and run as MDX is. */
function fencesIn(source: string): unknown[] {
  const given: unknown[] = [];
  const jsx = (type: unknown, props: unknown): null => {
    if (type === Fence) given.push(props);
    else if (isComponent(type)) type(props);
    return null;
  };
  const page: unknown = evaluate(source, { mdastPlugins: [fences], Fragment: 'fragment', jsx, jsxs: jsx });
  if (typeof page !== 'object' || page === null || !('default' in page)) throw new Error('no page');
  if (isComponent(page.default)) page.default({ components: { Fence, Aside: () => null } });
  return given;
}

function isComponent(value: unknown): value is (props: unknown) => unknown {
  return typeof value === 'function';
}

function Fence(): null {
  return null;
}

/** What a fence can hold: any text without a line end that Markdown reads otherwise, and without a NUL or half a pair. */
function standsInFence(text: string): boolean {
  return !/[\r\0]/.test(text) && text.isWellFormed() && !text.includes(AROUND);
}
