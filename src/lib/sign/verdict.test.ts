import { describe, expect, test } from 'vitest';
import { read } from '../log/detect.ts';
import { KnownAgents } from './agent.ts';
import { INTENTS, type Intent } from './intent.ts';
import { Judge } from './judge.ts';
import type { Rule } from './rule.ts';
import { Signs } from './signs.ts';
import { LADDER, verdictOfAll, type Verdict } from './verdict.ts';

const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';

function rule(id: string, pattern: string, intent: Intent | null, more: Partial<Rule> = {}): Rule {
  return {
    id,
    viewpoint: 'path',
    where: [{ in: 'path', pattern }],
    intent,
    flags: [],
    certainty: 'medium',
    ...more,
  };
}

const RULES: readonly Rule[] = [
  rule('look', '/product', 'fingerprint'),
  rule('attack', '\\.\\./', 'exploit', { flags: ['traversal'], certainty: 'high' }),
  rule('weak-attack', 'product/run', 'exploit', { certainty: 'low' }),
  rule('says-nothing', '/api', null, { flags: ['ai'] }),
  rule('tool', 'masscan', 'discovery', {
    viewpoint: 'user-agent',
    where: [{ in: 'user-agent', pattern: 'masscan' }],
  }),
];
const AGENTS = new KnownAgents([
  { pattern: 'masscan', tags: ['scanner'] },
  { pattern: 'SurveyBot', tags: ['scanner'] },
  { pattern: 'ExampleBot', tags: ['search-engine'] },
  { pattern: 'curl', tags: ['http-library'] },
]);
const judge = new Judge(new Signs(RULES), AGENTS);

function line(
  target: string,
  agent: string,
  { method = 'GET', status = 404, referer = '-', user = '-' } = {},
): string {
  return `192.0.2.1 - ${user} [24/Nov/2026:04:26:48 +0000] "${method} ${target} HTTP/1.1" ${status} 153 "${referer}" "${agent}"`;
}

const verdict = (raw: string): Verdict => judge.judge(read(raw)).verdict;

describe('the ladder', () => {
  test('has every intent but unknown, each once', () => {
    expect([...LADDER, 'unknown'].toSorted()).toEqual(INTENTS.toSorted());
  });

  test('takes the highest step, and its strongest reason', () => {
    const { intent, certainty, because } = verdict(line('/product/run/../x', 'curl/8'));
    expect([intent, certainty]).toEqual(['exploit', 'high']);
    expect(
      because.map((reason) => (reason.kind === 'sign' ? reason.observation.rule.id : reason.shape)),
    ).toEqual(['attack', 'weak-attack']);
  });

  test.each([
    ['a product’s path', line('/product', 'curl/8'), 'fingerprint'],
    ['a crawler’s name', line('/robots.txt', 'ExampleBot/1.0'), 'crawler'],
    ['a crawler on a product’s path', line('/product', 'ExampleBot/1.0'), 'fingerprint'],
    [
      'a scanner that gives an address',
      line('/', 'SurveyBot (+https://survey.example/)'),
      'research-scanner',
    ],
    ['a scanner that gives none', line('/', 'SurveyBot'), 'discovery'],
    [
      'a name that a sign knows better',
      line('/', 'masscan/1.0 (https://www.example.com/masscan)'),
      'discovery',
    ],
    ['a browser on a page', line('/page', BROWSER), 'ordinary'],
    [
      'a browser’s form, sent from a page',
      line('/buy', BROWSER, { method: 'POST', referer: 'https://www.example.com/' }),
      'ordinary',
    ],
    ['a browser’s form from nowhere', line('/buy', BROWSER, { method: 'POST' }), 'unknown'],
    ['a browser on a script that is not there', line('/x8f3.php', BROWSER), 'unknown'],
    ['a browser on a script that is there', line('/x8f3.php', BROWSER, { status: 200 }), 'ordinary'],
    ['a browser on a hidden file', line('/.hidden', BROWSER, { status: 200 }), 'unknown'],
    ['/ by nobody', line('/', '-'), 'discovery'],
    ['/ with a question', line('/?a=1', '-'), 'unknown'],
    ['a name that was refused', line('/x', '-', { status: 401, user: 'admin' }), 'credential'],
    ['a name that was let in', line('/x', BROWSER, { status: 200, user: 'admin' }), 'ordinary'],
    ['a library on any page', line('/page', 'curl/8'), 'unknown'],
  ] as const)('%s', (_, raw, intent) => {
    expect(verdict(raw).intent).toBe(intent);
  });
});

describe('flags', () => {
  test('come from every sign, also from one without an intent', () => {
    expect(verdict(line('/api', 'x')).flags).toEqual(['ai']);
    expect(verdict(line('/api', 'curl/8')).flags).toEqual(['ai', 'tool-ua']);
  });

  test('say how the evidence was written', () => {
    expect(verdict(line('/a/../b', 'x')).flags).toEqual(['traversal']);
    expect(verdict(line('/a/%2e%2e/b', 'x')).flags).toEqual(['traversal', 'encoding']);
    expect(verdict(line('/a/%252e%252e/b', 'x')).flags).toEqual(['traversal', 'encoding', 'double-encoding']);
  });
});

test('what is not known is unknown, with low certainty and no reason', () => {
  expect(verdict(line('/page', '-'))).toEqual({
    intent: 'unknown',
    flags: [],
    certainty: 'low',
    because: [],
  });
  expect(verdictOfAll([])).toEqual({ intent: 'unknown', flags: [], certainty: 'low', because: [] });
});

test('a summary says what the verdict says, for lines that differ in time and source alone once', () => {
  const raw = line('/product/run/../x', 'curl/8');
  const other = raw.replace('192.0.2.1', '2001:db8::1').replace('04:26:48', '05:00:00');
  const { intent, certainty, flags } = verdict(raw);
  const expected = { intent, certainty, flags, signs: ['look', 'attack', 'weak-attack'] };
  expect(judge.summary(read(raw))).toEqual(expected);
  expect(judge.summary(read(other))).toBe(judge.summary(read(raw)));
  expect(judge.summary(read('GET /product HTTP/1.1\nHost: x.example\n\n')).signs).toEqual(['look']);
});
