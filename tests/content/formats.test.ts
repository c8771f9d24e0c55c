import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fencesOf } from '../../src/lib/authoring/fence.ts';
import { readMdx } from '../../src/lib/authoring/mdx-file.ts';
import { read } from '../../src/lib/log/detect.ts';
import { FORMATS } from '../../src/lib/log/record.ts';

/** `common` is told on the page of combined. */
const PAGES = FORMATS.filter((format) => format !== 'common');

describe.each(PAGES)('the page of %s', (format) => {
  test.each(['ja', 'en'])('shows a line of it first, in %s', (language) => {
    const path = `content/formats/${format}/${language}.mdx`;
    expect(existsSync(path), path).toBe(true);
    const [first] = fencesOf(readMdx(path, readFileSync(path, 'utf8')));
    expect(read(first?.lines[0] ?? '').format).toBe(format);
  });
});

test('the page of combined shows common, too', () => {
  const text = readFileSync('content/formats/combined/ja.mdx', 'utf8');
  const lines = fencesOf(readMdx('ja.mdx', text)).flatMap((fence) => fence.lines);
  expect(lines.map((line) => read(line).format)).toContain('common');
});
