import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/lib/i18n/locale.ts';
import { termIndex } from '../../src/lib/term/term-index.ts';
import { namesOf } from '../../src/lib/term/term-names.ts';
import { termSearch } from '../../src/lib/term/term-search.ts';
import { readTerms } from '../../src/markdown/read-terms.ts';

const root = path.join(import.meta.dirname, '../..');
const FILE = 'content/published-terms.yaml';
const terms = readTerms(path.join(root, 'content/terms'));

test('the glossary has a hundred words at least', () => {
  expect(terms.length).toBeGreaterThanOrEqual(100);
});

test('no id that git remembers has left the record', (context) => {
  const then = remembered();
  if (then.size === 0) context.skip('git is not here, or does not know the file yet');
  const now = idsIn(readFileSync(path.join(root, FILE), 'utf8'));
  expect([...then].filter((id) => !now.has(id))).toEqual([]);
});

describe.for(LOCALES)('in %s', (locale) => {
  test('every term stands in the index once', () => {
    const listed = termIndex(terms, locale).flatMap((group) => group.terms);
    expect(listed.map(({ id }) => id).sort()).toEqual(terms.map(({ id }) => id).sort());
  });

  test('every name is found as its term, whatever other names are in it', () => {
    const search = termSearch(terms, locale);
    for (const term of terms)
      for (const name of namesOf(term, locale))
        expect(
          search(name).map((place) => place.term.id),
          name,
        ).toEqual([term.id]);
  });

  test('the lessons use most words that are linked', () => {
    const search = termSearch(terms, locale);
    const lessons = globSync(`content/lessons/*/${locale}.mdx`, { cwd: root });
    const used = new Set(
      lessons.flatMap((file) =>
        search(readFileSync(path.join(root, file), 'utf8')).map(({ term }) => term.id),
      ),
    );
    const linked = terms.filter(({ link }) => link !== false);
    expect(linked.filter(({ id }) => used.has(id)).length).toBeGreaterThan(linked.length / 2);
  });
});

/** Every id the file ever had, as far as the clone reaches back. */
function remembered(): ReadonlySet<string> {
  try {
    const log = execFileSync('git', ['log', '--format=', '--patch', '--', FILE], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return idsIn(log.replaceAll(/^[-+](?![-+])/gm, ''));
  } catch {
    return new Set();
  }
}

function idsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^- ([a-z\d-]+)$/gm)].map(([, id = '']) => id));
}
