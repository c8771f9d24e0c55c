import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../log/detect.ts';
import { textAt } from '../log/span.ts';
import { observe, placeOf, wordsOf } from './observe.ts';
import type { Condition, Rule } from './rule.ts';
import { Signs } from './signs.ts';

function rule(id: string, ...where: readonly Condition[]): Rule {
  return { id, viewpoint: 'path', where, intent: 'exploit', flags: [], certainty: 'high' };
}

function line(target: string, agent = 'curl/8.0', method = 'GET'): string {
  return `192.0.2.1 - - [24/Nov/2026:04:26:48 +0000] "${method} ${target} HTTP/1.1" 404 153 "-" "${agent}"`;
}

function seen(raw: string, ...rules: readonly Rule[]): readonly string[] {
  return observe(new Signs(rules), read(raw)).map((observation) => observation.rule.id);
}

describe('a sign', () => {
  const traversal = rule('traversal', { in: 'path', pattern: '\\.\\./\\.\\./' });

  test.each(['/a/../../b', '/a/%2e%2e/%2e%2e/b', '/a/%252e%252e%252f..%2fb', '/a/..%2F..%2fb'])(
    'is seen behind every layer: %s',
    (target) => {
      expect(seen(line(target), traversal)).toEqual(['traversal']);
    },
  );

  test.each([
    ['any', true, true],
    ['written', true, false],
    ['decoded', false, true],
  ] as const)('that looks at the layer %s', (layer, plain, encoded) => {
    const one = rule('one', { in: 'path', pattern: 'tea', layer });
    expect([seen(line('/tea'), one).length, seen(line('/t%65a'), one).length]).toEqual([
      Number(plain),
      Number(encoded),
    ]);
  });

  test('stands on the raw text it was found in', () => {
    const raw = line('/x/%252e%252e%252f%252e%252e%252fetc', 'ＵＡ');
    const [observation] = observe(new Signs([traversal]), read(raw));
    const [evidence] = observation?.evidence ?? [];
    if (evidence === undefined) throw new Error('nothing was seen');
    expect(wordsOf(evidence)).toBe('../../');
    expect(textAt(raw, placeOf(evidence))).toBe('%252e%252e%252f%252e%252e%252f');
  });

  test('with several conditions is seen where all hold', () => {
    const both = rule('both', { in: 'path', pattern: '^/login$' }, { in: 'method', pattern: '^POST$' });
    expect(seen(line('/login', 'x', 'POST'), both)).toEqual(['both']);
    expect(seen(line('/login'), both)).toEqual([]);
    expect(seen(line('/other', 'x', 'POST'), both)).toEqual([]);
  });

  test('that must not have something is not seen where it has', () => {
    const lone = rule('lone', { in: 'path', pattern: '^/a' }, { in: 'query', pattern: 'ok=', not: true });
    expect(seen(line('/a?bad=1'), lone)).toEqual(['lone']);
    expect(seen(line('/a?ok=1'), lone)).toEqual([]);
  });

  test('of an absence is seen only where the log would have said it', () => {
    const nameless = rule('nameless', { in: 'user-agent', absent: true });
    expect(seen(line('/', '-'), nameless)).toEqual(['nameless']);
    expect(seen(line('/', 'x'), nameless)).toEqual([]);
    // `common` keeps no User-Agent: it was not kept, and may have been sent.
    expect(seen('192.0.2.1 - - [24/Nov/2026:04:26:48 +0000] "GET / HTTP/1.1" 404 153', nameless)).toEqual([]);
  });

  test('ignores case unless told, and comes in the order of the rules', () => {
    const loose = rule('loose', { in: 'path', pattern: 'TEA' });
    const exact = rule('exact', { in: 'path', pattern: 'TEA', exact: true });
    expect(seen(line('/tea'), loose, exact)).toEqual(['loose']);
    expect(seen(line('/TEA'), exact, loose)).toEqual(['exact', 'loose']);
  });

  test('anywhere is in the target, the name, a header, the body', () => {
    const anywhere = rule('anywhere', { in: 'anywhere', pattern: 'jndi:' });
    expect(seen(line('/?a=jndi:'), anywhere)).toEqual(['anywhere']);
    expect(seen(line('/', 'jndi:'), anywhere)).toEqual(['anywhere']);
    expect(seen('GET / HTTP/1.1\nHost: x.example\nX-Api: jndi:\n\n', anywhere)).toEqual(['anywhere']);
    expect(seen('POST / HTTP/1.1\nHost: x.example\n\njndi:', anywhere)).toEqual(['anywhere']);
  });

  test('is found whether or not its words were looked for first', () => {
    const patterns = ['wget', 'a{2,}b', '[xyz]{3}', '(?:foo|bar)baz', 'q\\w?ux'];
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        fc.string({
          unit: fc.constantFrom('a', 'b', 'x', 'wget', 'foobaz', 'BARBAZ', 'qux', 'qaux', '-'),
          maxLength: 12,
        }),
        (pattern, text) => {
          const found = seen(line(`/${text}`), rule('it', { in: 'path', pattern })).length === 1;
          expect(found).toBe(new RegExp(pattern, 'is').test(`/${text}`));
        },
      ),
    );
  });

  test('is looked for in anything, and nothing throws', () => {
    const signs = new Signs([traversal, rule('all', { in: 'anywhere', pattern: '[^ ]' })]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const raw of [text, line(text), `GET /${text} HTTP/1.1\n\n${text}`]) {
          const reading = read(raw);
          for (const { evidence } of observe(signs, reading)) {
            for (const each of evidence) {
              const { start, end } = placeOf(each);
              expect([start >= 0, start <= end, end <= raw.length]).toEqual([true, true, true]);
            }
          }
        }
      }),
    );
  });
});
