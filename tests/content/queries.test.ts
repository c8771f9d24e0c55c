import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { elasticsearchFor } from '../../src/lib/query/elasticsearch.ts';
import { queriesFor, type Queries } from '../../src/lib/query/queries.ts';
import { ECS_FIELDS, SIGMA_FIELDS, TPOT_FIELDS } from '../../src/lib/query/seen-in.ts';
import { readSample } from '../../src/lib/sign/sign-sample.ts';
import type { Sign } from '../../src/lib/sign/sign-schema.ts';
import { observe } from '../../src/lib/sign/observe.ts';
import { ruleOf } from '../../src/lib/sign/sign-rules.ts';
import { Signs } from '../../src/lib/sign/signs.ts';
import { loadSigns } from '../../tools/load-signs.ts';
import { readKql } from './query/kql.ts';
import { asCombined, asWowhoneypot } from './query/sample-lines.ts';

const UUID = '5a7e1c3e-0000-5000-8000-000000000001';
const rows = loadSigns().map((sign) => [sign.id, sign, queriesFor(sign, UUID)] as const);
const having = (tool: keyof Queries) => rows.filter(([, , queries]) => queries[tool] !== undefined);

const folder = mkdtempSync(path.join(tmpdir(), 'mitsuyomi-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hasPcre = spawnSync('grep', ['-P', 'x'], { input: 'x' }).status === 0;

/** Runs a search over lines, and gives those it prints. */
function found(name: string, query: string, file: string, lines: readonly string[]): readonly string[] {
  writeFileSync(path.join(folder, file), lines.map((line) => `${line}\n`).join(''));
  const { stdout, stderr, status } = spawnSync('bash', ['-c', query], { cwd: folder, encoding: 'utf8' });
  expect([name, stderr]).toEqual([name, '']);
  expect([name, status === 0 || status === 1]).toEqual([name, true]);
  return stdout.split('\n').filter((line) => line !== '');
}

/** Samples on which the sign is seen without undoing more than one layer: what a search can see. */
function plainSamples(sign: Sign, write: (sample: string) => string | null): readonly string[] {
  const signs = new Signs([ruleOf(sign)]);
  return sign.sees.flatMap((sample) => {
    const line = write(sample);
    const seen = line === null ? [] : observe(signs, readSample(line));
    const isPlain =
      seen.length > 0 && seen.every(({ evidence }) => evidence.every(({ hit }) => hit.layers.length === 0));
    return line !== null && isPlain ? [line] : [];
  });
}

/** Of the signs a search is written for, how many have a sample that it can be tried on. */
test.each([
  ['grep', asCombined],
  ['base64', asWowhoneypot],
] as const)('%s has something to find for nearly every sign', (tool, write) => {
  const signs = having(tool).map(([, sign]) => sign);
  const tried = signs.filter((sign) => plainSamples(sign, write).length > 0);
  expect(tried.length).toBeGreaterThan(signs.length * 0.85);
});

describe.skipIf(!hasPcre)('grep', () => {
  test.each(having('grep'))('finds %s in an access log', (id, sign, { grep = '' }) => {
    const lines = plainSamples(sign, asCombined);
    expect([id, found(id, grep, 'access.log', lines)]).toEqual([id, lines]);
  });

  test.each(having('base64'))('finds %s in a log of WOWHoneypot', (id, sign, { base64 = '' }) => {
    const lines = plainSamples(sign, asWowhoneypot);
    expect([id, found(id, base64, 'access_log', lines)]).toEqual([id, lines]);
  });
});

test.each(having('kql'))('the KQL of %s is one, and its fields are those of T-Pot', (id, _, { kql = '' }) => {
  const known = new Set(Object.values(TPOT_FIELDS).flat());
  const terms = readKql(kql);
  expect([id, terms.filter(({ field }) => !known.has(field))]).toEqual([id, []]);
  expect(terms.filter(({ pieces }) => pieces.join('').trim() === '' && pieces.length < 2)).toEqual([]);
});

/** Every regular expression in a query for Elasticsearch, with its field. */
function regexps(value: unknown): [string, { value: string; case_insensitive: boolean }][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'regexp' ? (Object.entries(inner as object) as ReturnType<typeof regexps>) : regexps(inner),
  );
}

test.each(having('elasticsearch'))('the query of %s for Elasticsearch is one', (id, sign, queries) => {
  const query: unknown = JSON.parse(queries.elasticsearch ?? '');
  expect(query).toEqual(elasticsearchFor(sign.where));
  const known = new Set(Object.values(ECS_FIELDS).flat());
  for (const [field, { value }] of regexps(query)) {
    expect([id, known.has(field)]).toEqual([id, true]);
    // Lucene knows no `^`, `$`, `\b`, `\d`, no `(?` and no lazy counting; what is left is JavaScript's, too.
    expect([id, value.replaceAll(/\\./gs, 'x')]).toEqual([
      id,
      expect.not.stringMatching(/[$~<>&@#"]|\(\?|[*+?}]\?|(?<!\[)\^/),
    ]);
    expect([id, /\\./.exec(value.replaceAll(/\\[^a-zA-Z\d]/g, ''))]).toEqual([id, null]);
    expect(() => new RegExp(value, 's')).not.toThrow();
  }
});

const SIGMA_KEYS = [
  'title',
  'id',
  'status',
  'description',
  'references',
  'tags',
  'logsource',
  'detection',
  'falsepositives',
  'level',
];

test.each(having('sigma'))('the Sigma rule of %s is one', (id, _, { sigma = '' }) => {
  const rule = parse(sigma) as Record<string, unknown>;
  expect(Object.keys(rule).filter((key) => !SIGMA_KEYS.includes(key))).toEqual([]);
  expect(rule).toMatchObject({ id: UUID, status: 'experimental', logsource: { category: 'webserver' } });
  expect(['low', 'medium', 'high']).toContain(rule.level);
  expect(String(rule.title).length).toBeLessThanOrEqual(256);
  const { condition, ...selections } = rule.detection as Record<string, unknown>;
  const named = String(condition)
    .split(/ and (?:not )?|^not /)
    .filter((name) => name !== '');
  expect([id, named]).toEqual([id, Object.keys(selections)]);
  const known = new Set(Object.values(SIGMA_FIELDS).flat());
  for (const selection of Object.values(selections).flat() as Record<string, unknown>[]) {
    for (const [key, value] of Object.entries(selection)) {
      const [field = '', ...modifiers] = key.split('|');
      expect([id, known.has(field)]).toEqual([id, true]);
      expect(['re', 're|i', 'exists']).toContain(modifiers.join('|'));
      if (modifiers[0] === 're') expect(() => new RegExp(String(value), 's')).not.toThrow();
    }
  }
});

test('nearly every sign can be looked for', () => {
  const without = rows.filter(([, , queries]) => Object.keys(queries).length === 0).map(([id]) => id);
  expect(without.length).toBeLessThan(rows.length / 10);
});

test('the shell texts are shell', () => {
  for (const [, , { base64 }] of having('base64')) {
    expect(() => execFileSync('bash', ['-n', '-c', base64 ?? ''])).not.toThrow();
  }
});
