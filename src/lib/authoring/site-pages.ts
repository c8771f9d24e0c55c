import type { InputFile } from './input.ts';

/** Pages that are not made from files of `content/`. */
const ALWAYS = ['viewpoints/', 'signs/', 'formats/', 'cases/', 'practice/', 'x/', 'stamps/'];

/** What a file makes a page of, and its address without the language. */
const MADE: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^content\/lessons\/\d\d-([^/]+)\//, (name) => `lessons/${name}/`],
  [/^content\/formats\/([^/]+)\//, (name) => `formats/${name}/`],
  [/^content\/pages\/([^/]+)\//, (name) => `${name}/`],
  [/^content\/viewpoints\/([^/]+)\.yaml$/, (name) => `viewpoints/#${name}`],
  [/^content\/signs\/[^/]+\/([^/]+)\.yaml$/, (name) => `signs/${name}/`],
];

/** The addresses of the site that a text may name, without language: `lessons/query/`, `viewpoints/#time`. */
export function sitePages(files: readonly InputFile[]): ReadonlySet<string> {
  const made = files.flatMap(({ path }) =>
    MADE.flatMap(([place, address]) => {
      const name = place.exec(path)?.[1];
      return name === undefined ? [] : [address(name)];
    }),
  );
  return new Set([...ALWAYS, ...made]);
}
