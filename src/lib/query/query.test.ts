import { describe, expect, test } from 'vitest';
import type { Condition } from '../sign/rule.ts';
import { elasticsearchFor } from './elasticsearch.ts';
import { grepInBase64 } from './grep-base64.ts';
import { grepFor } from './grep.ts';
import { kqlFor } from './kql.ts';

const GIT: readonly Condition[] = [{ in: 'path', pattern: '/\\.git/(?:config|HEAD)$' }];
const LOGIN: readonly Condition[] = [
  { in: 'path', pattern: '^/login$' },
  { in: 'method', pattern: '^POST$' },
  { in: 'query', pattern: 'safe=', not: true },
];

describe('KQL', () => {
  test('asks for what the pattern cannot be without, in each field', () => {
    const kql = kqlFor(GIT, { path: ['path.keyword'] });
    expect(kql).toBe('path.keyword : */.git/*');
  });

  test('leaves out what must not be there, for it knows only a part of it', () => {
    expect(kqlFor(LOGIN, { path: ['p'], method: ['m'], query: ['q'] })).toBe('p : */login* and m : *POST*');
  });

  test.each([
    ['a "b": (c)', '*a \\"b\\"\\: \\(c\\)*'],
    ['this and that', '*this \\and that*'],
    ['a\\\\b', '*a\\\\b*'],
  ])('escapes what means something: %s', (pattern, value) => {
    const escaped = pattern.replaceAll(/[()]/g, '\\$&');
    expect(kqlFor([{ in: 'body', pattern: escaped }], { body: ['b'] })).toBe(`b : ${value}`);
  });

  test('cannot ask without a letter, nor of a field it has not', () => {
    expect(kqlFor([{ in: 'path', pattern: '[a-z]+' }])).toBeNull();
    expect(kqlFor([{ in: 'header:x', pattern: 'abc' }])).toBeNull();
  });
});

describe('Elasticsearch', () => {
  test('matches whole values, so that what stands around is said', () => {
    expect(elasticsearchFor(GIT, { path: ['url.path'] })).toEqual({
      query: {
        bool: {
          filter: [
            {
              regexp: {
                'url.path': { value: '.*\\/\\.git\\/(config|HEAD)', flags: 'NONE', case_insensitive: true },
              },
            },
          ],
        },
      },
    });
  });

  test('keeps what must not be there apart', () => {
    const query = elasticsearchFor(LOGIN, { path: ['p'], method: ['m'], query: ['q'] });
    expect(query).toMatchObject({ query: { bool: { filter: [{}, {}], must_not: [{ regexp: { q: {} } }] } } });
  });

  test('cannot ask of a field it has not', () => {
    expect(elasticsearchFor([{ in: 'header:x', pattern: 'a' }])).toBeNull();
  });
});

describe('grep', () => {
  test('says where in the line the field stands, and takes what is percent-encoded', () => {
    expect(grepFor(GIT)).toBe(
      `grep -iP '\\] "\\S+ [^ ?"]*?(?:/|%2f)(?:\\.|%2e)git(?:/|%2f)(?:config|HEAD)(?=[ ?"])' access.log`,
    );
  });

  test('joins several conditions by pipes, and turns round what must not be there', () => {
    expect(grepFor(LOGIN)?.split(' \\\n  | ')).toEqual([
      `grep -iP '\\] "\\S+ (?:/|%2f)login(?=[ ?"])' access.log`,
      `grep -iP '\\] "POST(?= )'`,
      expect.stringMatching(/^grep -viP /),
    ]);
  });

  test('cannot see a body, and looks for it in the base64 of WOWHoneypot', () => {
    const body: readonly Condition[] = [{ in: 'body', pattern: "it's" }];
    expect(grepFor(body)).toBeNull();
    expect(grepInBase64(body)).toContain(`grep -qziP '(?ms)\\n\\n.*?it'\\''s'`);
    expect(grepInBase64([{ in: 'command', pattern: 'x' }])).toBeNull();
  });
});
