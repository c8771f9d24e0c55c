import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

const file = (path: string) => ({
  path,
  text: readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'),
});
const said = (path: string, change: (text: string) => string): string[] => {
  const { text } = file(path);
  return check([{ path, text: change(text) }, file('content/real-hosts.yaml')])
    .filter((finding) => finding.path === path)
    .map(({ line, column, at, found }) => `${line}:${column} ${at} ${found}`);
};

describe('what drills are made of is checked like all that is written', () => {
  test.each(['content/intents/proxy.yaml', 'content/drill/frame.yaml', 'content/drill/remarks.yaml'])(
    '%s as it is',
    (path) => {
      expect(said(path, (text) => text)).toEqual([]);
    },
  );

  test('a key that is mistyped', () => {
    expect(said('content/intents/proxy.yaml', (text) => text.replace('would-need:', 'would-ned:'))).toEqual([
      '1:1 would-need nothing',
      expect.stringMatching(/^\d+:1 would-ned the key "would-ned"/),
    ]);
  });

  test('a text that waits for its author', () => {
    const found = said('content/drill/shapes.yaml', (text) => text.replace(/ja: .*/, 'ja: TODO'));
    expect(found).toEqual([expect.stringMatching(/TODO/)]);
  });

  test('a real address in a line of a day', () => {
    const found = said('content/today/2026.yaml', (text) => text.replace('203.0.113.214', '8.8.8.8'));
    expect(found).toEqual([expect.stringContaining('2026-11-24.raw the real address "8.8.8.8"')]);
  });

  test('a file that nobody reads', () => {
    expect(check([{ path: 'content/today/next.yaml', text: '{}\n' }]).map(({ found }) => found)).toEqual([
      'a file nobody reads',
    ]);
  });
});
