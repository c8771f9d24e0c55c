import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exerciseSchema } from '../exercise/exercise-schema.ts';
import type { Intent } from '../sign/intent.ts';
import { draftOf, KINDS, mostLines, type Plan } from './draft.ts';

const line = (request: string, second = '48'): string =>
  `192.0.2.9 - - [24/Nov/2026:04:26:${second} +0000] "${request} HTTP/1.1" 404 153 "-" "it's \\x22curl"`;
const LINES = ['GET /.env', 'POST /login', 'GET /', 'GET /a?q=%252e'].map((request, nth) =>
  line(request, String(nth + 10)),
);
const PLAN = { id: 'ABCD', viewpoint: 'path', lines: [] } as const;
const judge = (raw: string): Intent => (raw.includes('.env') ? 'info-leak' : 'discovery');

/** What an author might write at a place, as simple as can be. */
const SIMPLE: Readonly<Record<string, string>> = {
  verdict: 'discovery',
  certainty: 'low',
  encoding: 'percent',
  url: 'https://www.example.com/',
};

/** The data with something in every place that waits. */
function filled(value: unknown, name = '', count = { texts: 0 }): unknown {
  if (value === 'TODO') return SIMPLE[name] ?? `t${String((count.texts += 1))}`;
  if (Array.isArray(value)) return value.map((inner: unknown) => filled(inner, name, count));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, key, count)]));
}

function finished(plan: Plan): unknown {
  return filled(parse(draftOf(plan)));
}

describe.for(KINDS)('a draft of kind %s', (kind) => {
  const lines = LINES.slice(0, mostLines(kind));
  const plans: Plan[] = [
    { ...PLAN, kind },
    { ...PLAN, kind, lines: lines.slice(0, 1) },
    { ...PLAN, kind, lines },
    { ...PLAN, kind, lines, judge },
    { ...PLAN, kind, lines: [`${line('GET /')}\u0007`] },
  ];

  test.for(plans)('has the shape of an exercise once it is written (%#)', (plan) => {
    expect(exerciseSchema.safeParse(finished(plan)).error?.issues ?? []).toEqual([]);
  });

  test('holds the lines to the byte', () => {
    for (const plan of plans) {
      const written = JSON.stringify(parse(draftOf(plan)));
      for (const raw of plan.lines) expect(written).toContain(JSON.stringify(raw).slice(1, -1));
    }
  });

  test('names the schema for the editor first', () => {
    expect(draftOf({ ...PLAN, kind })).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/exercise\.json\n/,
    );
  });
});

describe('a draft with lines', () => {
  test('sorts into the classes that the signs name', () => {
    const draft = draftOf({ ...PLAN, kind: 'sort', lines: LINES, judge });
    expect(parse(draft)).toMatchObject({
      classes: ['info-leak', 'discovery'],
      items: [
        { class: 'info-leak', others: { discovery: {} } },
        ...LINES.slice(1).map(() => ({ class: 'discovery' })),
      ],
    });
    expect(draft).toContain('# The signs say of it: info-leak\n');
  });

  test('offers twins the verdict of the other', () => {
    const draft = draftOf({ ...PLAN, kind: 'compare', lines: LINES.slice(0, 2), judge });
    expect(parse(draft)).toMatchObject({
      lines: {
        a: { options: { discovery: {}, unknown: {} } },
        b: { options: { 'info-leak': {}, unknown: {} } },
      },
    });
    expect(draft).toContain('These differ in time, method, path.');
  });

  test('puts steps in the order of their times', () => {
    const draft = draftOf({ ...PLAN, kind: 'order', lines: LINES.toReversed() });
    expect(parse(draft)).toMatchObject({ items: LINES.map((raw) => ({ raw })) });
  });

  test('finds the value that is wrapped most, and its wrappings', () => {
    const draft = draftOf({ ...PLAN, kind: 'decode', lines: LINES.slice(3) });
    expect(parse(draft)).toMatchObject({
      value: { in: 'query', text: '%252e' },
      layers: [{ encoding: 'percent' }, { encoding: 'percent' }],
    });
  });
});
