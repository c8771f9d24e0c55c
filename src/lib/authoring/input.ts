/** One text file handed to the check; `path` from the root of the project, with `/`. */
export interface InputFile {
  readonly path: string;
  readonly text: string;
}

export type FileKind =
  | 'lesson'
  | 'format'
  | 'page'
  | 'viewpoint'
  | 'sign'
  | 'published-signs'
  | 'term'
  | 'published-terms'
  | 'request'
  | 'excerpt'
  | 'command'
  | 'exercise'
  | 'published'
  | 'real-hosts'
  | 'intent'
  | 'frame'
  | 'shapes'
  | 'remarks'
  | 'today'
  | 'stray';

const KINDS: readonly (readonly [FileKind, RegExp])[] = [
  ['lesson', /^content\/lessons\/[^/]+\/(?:ja|en)\.mdx$/],
  ['format', /^content\/formats\/[^/]+\/(?:ja|en)\.mdx$/],
  ['page', /^content\/pages\/[^/]+\/(?:ja|en)\.mdx$/],
  ['viewpoint', /^content\/viewpoints\/[^/]+\.yaml$/],
  ['sign', /^content\/signs\/[a-z-]+\/[a-z\d-]+\.yaml$/],
  ['request', /^content\/requests\/[^/]+\.yaml$/],
  ['excerpt', /^content\/excerpts\/[^/]+\.yaml$/],
  ['command', /^content\/commands\/[^/]+\.yaml$/],
  ['real-hosts', /^content\/real-hosts\.yaml$/],
  ['published-signs', /^content\/published-signs\.yaml$/],
  ['term', /^content\/terms\/[a-z\d-]+\.yaml$/],
  ['published-terms', /^content\/published-terms\.yaml$/],
  ['intent', /^content\/intents\/[a-z-]+\.yaml$/],
  ['frame', /^content\/drill\/frame\.yaml$/],
  ['shapes', /^content\/drill\/shapes\.yaml$/],
  ['remarks', /^content\/drill\/remarks\.yaml$/],
  ['today', /^content\/today\/\d{4}\.yaml$/],
  ['published', /^exercises\/published\.yaml$/],
  ['exercise', /^exercises\/[a-z\d-]+\/[a-z\d-]+\.yaml$/],
  [
    'stray',
    /^(?:exercises|content\/(?:lessons|formats|pages|viewpoints|signs|terms|requests|excerpts|commands|intents|drill|today))\/(?!(?:.*\/)?\.)/,
  ],
];

/** What a file is by its place; `undefined` for one this check does not look at. */
export function kindOf(path: string): FileKind | undefined {
  return KINDS.find(([, pattern]) => pattern.test(path))?.[0];
}

/** Where files of each folder belong, for one that stands wrong. */
export function expectedPath(path: string): string {
  if (path.startsWith('exercises/')) return 'exercises/<topic>/<name>.yaml, in small letters, digits and -';
  if (path.startsWith('content/signs/')) return 'content/signs/<viewpoint>/<id>.yaml';
  if (path.startsWith('content/drill/')) return 'content/drill/frame.yaml, shapes.yaml or remarks.yaml';
  if (path.startsWith('content/today/')) return 'content/today/<year>.yaml';
  if (path.startsWith('content/formats/')) return 'content/formats/<format>/ja.mdx or en.mdx';
  if (path.startsWith('content/pages/')) return 'content/pages/<name>/ja.mdx or en.mdx';
  if (path.startsWith('content/lessons/')) return 'content/lessons/NN-name/ja.mdx or en.mdx';
  return `${path.split('/').slice(0, 2).join('/')}/<name>.yaml`;
}
