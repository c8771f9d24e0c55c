import { LOCALES, type Locale } from '../i18n/locale.ts';
import { namesOf } from '../term/term-names.ts';
import { termSchema, type Term } from '../term/term-schema.ts';
import { checkShape } from './check-schema.ts';
import type { Finding } from './finding.ts';
import { publishedTermsSchema } from './published-schema.ts';
import { quote } from './quote.ts';
import { unfinishedTexts } from './unfinished.ts';
import { unknownWords } from './unknown-words.ts';
import type { YamlFile } from './yaml-file.ts';

interface TermFile {
  readonly file: YamlFile;
  readonly term: Term;
}

/**
 * Checks the files of `content/terms/`: each by itself, that no two are called the same, that their meanings use no
 * abbreviation that is not a term itself, and that what was published is there. `pages` are the addresses they may name.
 */
export function checkTerms(
  files: readonly YamlFile[],
  published: YamlFile | undefined,
  pages: ReadonlySet<string>,
): Finding[] {
  const good: TermFile[] = [];
  const findings = files.flatMap((file) => {
    const { data, findings } = checkShape(file, termSchema);
    if (data !== undefined) good.push({ file, term: data });
    return [...findings, ...unfinishedTexts(file.value).map((mistake) => file.finding(mistake))];
  });
  return [
    ...findings,
    ...good.flatMap(misnamed),
    ...good.flatMap(reading),
    ...good.flatMap((entry) => noSuchPage(entry, pages)),
    ...good.flatMap(longWinded),
    ...good.flatMap(sourceless),
    ...LOCALES.flatMap((locale) => shared(good, locale)),
    ...unopened(good),
    ...unrecorded(good, files, published),
  ];
}

function misnamed({ file, term }: TermFile): Finding[] {
  const name = file.path.replace(/^.*\/|\.yaml$/g, '');
  if (name === term.id) return [];
  return [
    file.finding({ path: ['id'], found: quote(term.id), expected: `${quote(name)}, the name of the file` }),
  ];
}

function reading({ file, term }: TermFile): Finding[] {
  const hasKanji = /\p{Script=Han}/u.test(term.name.ja);
  if (hasKanji === (term.reading !== undefined)) return [];
  const expected = hasKanji ? 'the name in hiragana, for the index' : 'none: the name has no kanji';
  return [file.finding({ path: ['reading'], found: quote(term.reading), expected })];
}

function noSuchPage({ file, term }: TermFile, pages: ReadonlySet<string>): Finding[] {
  if (term.more === undefined || pages.has(term.more)) return [];
  return [file.finding({ path: ['more'], found: quote(term.more), expected: 'a page of this site' })];
}

function longWinded({ file, term }: TermFile): Finding[] {
  return LOCALES.flatMap((locale) => {
    const sentences = term.means[locale].match(/。|[.!?](?=\s|$)/g)?.length ?? 0;
    if (sentences === 1 || sentences === 2) return [];
    const found = `${sentences} sentences`;
    return [file.finding({ path: ['means', locale], found, expected: 'one sentence or two' })];
  });
}

/** A meaning can be checked elsewhere, or the word is ours and our own page says it. */
function sourceless({ file, term }: TermFile): Finding[] {
  const isOurs = term.ours === true && term.more !== undefined;
  if (isOurs !== (term.sources !== undefined)) return [];
  const expected = 'either sources, or ours: true with the page under more';
  return [file.finding({ path: ['sources'], found: quote(term.sources), expected })];
}

/** A name leads to one meaning. */
function shared(terms: readonly TermFile[], locale: Locale): Finding[] {
  const owners = new Map<string, string>();
  return terms.flatMap(({ file, term }) =>
    namesOf(term, locale).flatMap((name, index) => {
      const key = name.toLowerCase();
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, file.path);
      // One term may be written with a capital and without.
      if (owner === undefined || owner === file.path) return [];
      const path = index === 0 ? ['name', locale] : ['also', locale, index - 1];
      return [
        file.finding({ path, found: `${quote(name)}, which ${owner} has`, expected: 'a name of its own' }),
      ];
    }),
  );
}

/** Abbreviations and names in a meaning must be terms as well, or the reader meets one riddle for another. */
function unopened(terms: readonly TermFile[]): Finding[] {
  const known = terms.flatMap(({ term }) => LOCALES.flatMap((locale) => namesOf(term, locale)));
  return terms.flatMap(({ file, term }) =>
    LOCALES.flatMap((locale) =>
      unknownWords(term.means[locale], known).map((word) =>
        file.finding({
          path: ['means', locale],
          found: quote(word),
          expected: 'words that need no explanation, or a term',
          offset: term.means[locale].indexOf(word),
        }),
      ),
    ),
  );
}

/** An id is permanent: lessons and slides lead to it. */
function unrecorded(
  terms: readonly TermFile[],
  files: readonly YamlFile[],
  published: YamlFile | undefined,
): Finding[] {
  if (published === undefined) return [];
  const { data, findings } = checkShape(published, publishedTermsSchema);
  if (data === undefined) return [...findings];
  const recorded = new Set(data);
  const there = new Set(files.map(({ path }) => path.replace(/^.*\/|\.yaml$/g, '')));
  return [
    ...terms.flatMap(({ file, term }) => {
      if (recorded.has(term.id)) return [];
      const expected = `a line for it in ${published.path}`;
      return [file.finding({ path: ['id'], found: `the new ${quote(term.id)}`, expected })];
    }),
    ...data.flatMap((id, index) => {
      if (there.has(id)) return [];
      const found = `${quote(id)}, which has no file`;
      return [published.finding({ path: [index], found, expected: 'its term, for ids are permanent' })];
    }),
  ];
}
