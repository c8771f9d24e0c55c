import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exerciseMistakes } from '../exercise-rules.ts';
import { exerciseSchema, type Exercise, type Kind } from '../exercise-schema.ts';

const ROOT = new URL('../../../../', import.meta.url);

/** A good exercise of each kind: one of our own, changed below until it is none. */
const GOOD = {
  sort: 'path/sort-look-leak-act',
  compare: 'method/twins-login',
  decode: 'query/decode-double-percent',
  order: 'sequence/order-dropper',
  case: 'cases/one-morning',
} as const satisfies Partial<Record<Kind, string>>;
type Tried = keyof typeof GOOD;

function good<K extends Tried>(kind: K): Extract<Exercise, { kind: K }> {
  const text = readFileSync(new URL(`exercises/${GOOD[kind]}.yaml`, ROOT), 'utf8');
  const exercise = exerciseSchema.parse(parse(text));
  if (!isOf(exercise, kind)) throw new Error(`${GOOD[kind]} is ${exercise.kind}`);
  return exercise;
}

function isOf<K extends Tried>(exercise: Exercise, kind: K): exercise is Extract<Exercise, { kind: K }> {
  return exercise.kind === kind;
}

const said = (exercise: Exercise): string[] =>
  exerciseMistakes(exercise).map(({ path, found }) => `${path.join('.')}: ${found}`);

test.each(Object.keys(GOOD) as Tried[])('a good exercise of the kind %s has no mistake', (kind) => {
  expect(said(good(kind))).toEqual([]);
});

/** One change to a good exercise, and what is said of it. */
type Case<K extends Tried> = readonly [
  string,
  (exercise: Extract<Exercise, { kind: K }>) => void,
  readonly string[],
];

function holds<K extends Tried>(kind: K, cases: readonly Case<K>[]): void {
  describe(`a ${kind} exercise`, () => {
    test.each(cases.map((each) => [each[0], each] as const))('%s', (_, [, change, says]) => {
      const exercise = good(kind);
      change(exercise);
      expect(said(exercise)).toEqual(says);
    });
  });
}

const text = (word: string) => ({ ja: `${word}です。`, en: `It is ${word}.` });
const option = (word: string) => ({ tempting: text(`${word} 1`), 'would-need': text(`${word} 2`) });

holds('sort', [
  [
    'names a class that is not offered',
    ({ items: [first] }) => {
      if (first) first.class = 'crawler';
    },
    ['items.0.class: "crawler"'],
  ],
  [
    'leaves a wrong class without its text',
    ({ items: [first] }) => {
      if (first) delete first.others.exploit;
    },
    ['items.0.others: no "exploit"'],
  ],
  [
    'explains the class that is right as if it were wrong',
    ({ items: [first] }) => {
      if (first) first.others.fingerprint = option('x');
    },
    ['items.0.others.fingerprint: "fingerprint"'],
  ],
  [
    'has one key twice',
    ({ items: [first, second] }) => {
      if (first && second) second.key = first.key;
    },
    ['items.1.key: "tomcat" again'],
  ],
  [
    'points at what is not in the line',
    ({ items: [first] }) => {
      if (first) first.decisive.text = '/nowhere';
    },
    ['items.0.decisive.text: "/nowhere"'],
  ],
]);

holds('compare', [
  [
    'has the same line twice',
    ({ lines }) => {
      lines.b.raw = lines.a.raw;
    },
    ['parts.2.text: "POST"', 'lines.b.raw: the same line twice', 'parts: none'],
  ],
  [
    'has lines that differ in two fields',
    ({ lines }) => {
      lines.b.raw = lines.b.raw.replace('" 200', '" 404');
    },
    ['parts.4.text: "200"', 'lines.b.raw: lines that differ in method, status'],
  ],
  [
    'explains nothing of one verdict for one twin',
    ({ lines }) => {
      delete lines.a.options.credential;
    },
    ['lines.a.options: no "credential"'],
  ],
  [
    'never says that one may not know',
    ({ lines }) => {
      delete lines.a.options.unknown;
      delete lines.b.options.unknown;
    },
    ['lines: no "unknown"'],
  ],
]);

holds('decode', [
  [
    'names an encoding that does not open the value',
    ({ layers: [first] }) => {
      if (first) first.encoding = 'html-entity';
    },
    ['layers.0.encoding: "html-entity"', 'encodings.html-entity: the layer "html-entity"'],
  ],
  [
    'has a layer more than there is',
    ({ layers }) => {
      layers.push({ encoding: 'percent', why: text('more') });
    },
    ['layers.2.encoding: "percent"'],
  ],
  [
    'accepts what does not stand there',
    ({ type }) => {
      type.accept = ['shadow'];
    },
    ['type.accept: "shadow"'],
  ],
  [
    'gives the answer away by its length',
    ({ says }) => {
      says.text = { ja: 'あ'.repeat(45), en: says.text.en };
    },
    ['says.text.ja: 45 characters'],
  ],
  [
    'has an answer that speaks of the others',
    ({ says: { options } }) => {
      if (options[0]) options[0].text = { ja: '上のすべて', en: 'All of the above' };
    },
    ['says.options.0.text.ja: "上のすべて"', 'says.options.0.text.en: "All of the above"'],
  ],
]);

holds('order', [
  [
    'has items whose times say another order',
    ({ items }) => {
      const [first, second] = items;
      if (first && second) items.splice(0, 2, second, first);
    },
    ['items.1.raw: an earlier time than the item before has'],
  ],
  [
    'lets items change places that are no neighbours',
    (exercise) => {
      exercise.either = [['fetch', 'wipe']];
    },
    ['either.0: "fetch, wipe"'],
  ],
  [
    'lets an item change places with none',
    (exercise) => {
      exercise.either = [['fetch', 'nothing']];
    },
    ['either.0: "fetch, nothing"'],
  ],
]);

holds('case', [
  [
    'has an excerpt too short to be one',
    (exercise) => {
      exercise.log = exercise.log.split('\n').slice(0, 3).join('\n');
    },
    [
      'log: 3 lines',
      'steps.1.lines.0.of: "GET /.env", which stands in no line',
      'steps.1.lines.1.of: "GET /.git/config", which stands in no line',
      'steps.1.lines.2.of: "GET /backup.zip", which stands in no line',
      'steps.1.lines.4.of: "GET /sitemap.xml", which stands in no line',
      'steps.1.lines.5.of: "GET /about/", which stands in no line',
    ],
  ],
  [
    'has a line that stops making sense',
    (exercise) => {
      exercise.log = exercise.log.replace('"GET /.env HTTP/1.1" 404', '"GET /.env HTTP/1.1" no');
    },
    ['log: line 5: "no 153 \\"-\\" \\"python-requests/2.31.0\\""'],
  ],
  [
    'points at a text of several lines',
    ({ steps }) => {
      const step = steps[1];
      if (step?.do === 'lines' && step.lines[0]) step.lines[0].of = 'POST /wp-login.php';
    },
    ['steps.1.lines.0.of: "POST /wp-login.php", which stands in 3 lines'],
  ],
  [
    'explains as wrong what it accepts',
    ({ steps }) => {
      const step = steps[2];
      if (step?.do === 'type' && step.near[0]) step.near[0].text = '203.0.113.91 ';
    },
    ['steps.2.near.0.text: "203.0.113.91 "'],
  ],
  [
    'gives the answer in a hint',
    ({ steps }) => {
      const step = steps[2];
      if (step?.do === 'type') step.hint = text('203.0.113.91');
    },
    ['steps.2.hint.ja: "203.0.113.91"', 'steps.2.hint.en: "203.0.113.91"'],
  ],
]);
