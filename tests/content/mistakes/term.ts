import type { MistakeRow } from '../good-project.ts';

const PATH = 'terms/path.yaml';
const OURS = 'terms/viewpoint.yaml';

/** The glossary: names, meanings, sources, ids. */
export const TERM_MISTAKES: readonly MistakeRow[] = [
  {
    name: 'a meaning in one language',
    slips: [[PATH, '  en: Where the thing asked for is.\n', '']],
    says: ['content/terms/path.yaml:3:1 means.en: found nothing; expected a text'],
  },
  {
    name: 'a term under another id',
    slips: [[PATH, 'id: path', 'id: paths']],
    says: [
      'content/terms/path.yaml:1:5 id: found "paths"; expected "path", the name of the file',
      'content/terms/path.yaml:1:5 id: found the new "paths"; expected a line for it in content/published-terms.yaml',
    ],
  },
  {
    name: 'a name that another term has',
    slips: [[OURS, '[point of view]', '[Path]']],
    says: [
      'content/terms/viewpoint.yaml:4:14 also.en.0: found "Path", which content/terms/path.yaml has; expected a name of its own',
    ],
  },
  {
    name: 'kanji without a reading',
    slips: [[OURS, 'reading: かんてん\n', '']],
    says: [
      'content/terms/viewpoint.yaml:1:1 reading: found nothing; expected the name in hiragana, for the index',
    ],
  },
  {
    name: 'a meaning that needs a meaning',
    slips: [[PATH, '頼む物のある場所です。', 'URI の一部です。']],
    says: [
      'content/terms/path.yaml:4:7 means.ja: found "URI"; expected words that need no explanation, or a term',
    ],
  },
  {
    name: 'a meaning that goes on and on',
    slips: [[PATH, 'asked for is.', 'asked for is. It has names. They are many.']],
    says: ['content/terms/path.yaml:5:7 means.en: found 3 sentences; expected one sentence or two'],
  },
  {
    name: 'a page that is not there',
    slips: [[PATH, 'more: formats/combined/', 'more: formats/combine/']],
    says: ['content/terms/path.yaml:6:7 more: found "formats/combine/"; expected a page of this site'],
  },
  {
    name: 'a term of nobody',
    slips: [[OURS, 'ours: true\n', '']],
    says: [
      'content/terms/viewpoint.yaml:1:1 sources: found nothing; expected either sources, or ours: true with the page under more',
    ],
  },
  {
    name: 'an id that vanishes',
    slips: [['published-terms.yaml', '- viewpoint', '- viewpoint\n- verb']],
    says: [
      'content/published-terms.yaml:3:3 2: found "verb", which has no file; expected its term, for ids are permanent',
    ],
  },
];
