import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { allowedBy, realHostsSchema } from '../../src/lib/authoring/real-hosts-schema.ts';
import { lineNamings } from '../../src/lib/authoring/sample.ts';
import { allSources, lookOfDrill } from '../../src/lib/drill/all-sources.ts';
import type { Drill } from '../../src/lib/drill/drill.ts';
import { drillFrom } from '../../src/lib/drill/from-source.ts';
import { drillPool, isCalm } from '../../src/lib/drill/pool.ts';
import { visitorSources } from '../../src/lib/drill/visitor-sources.ts';
import { without } from '../../src/lib/drill/without.ts';
import { exerciseMistakes } from '../../src/lib/exercise/exercise-rules.ts';
import { find } from '../../src/lib/furigana/place.ts';
import { read } from '../../src/lib/log/detect.ts';
import { INTENTS } from '../../src/lib/sign/intent.ts';
import { readSample } from '../../src/lib/sign/sign-sample.ts';
import { VIEWPOINTS } from '../../src/lib/viewpoint/viewpoint.ts';
import { loadKnowledge } from '../../tools/load-drill.ts';

const knowledge = loadKnowledge();
const sources = allSources(knowledge);
const allowed = allowedBy(realHostsSchema.parse(parse(readFileSync('content/real-hosts.yaml', 'utf8'))));
const SIZE = 450;
const pool = drillPool(knowledge, 'practice', SIZE);

/** The line of a drill with what is decisive made harmless. */
function harmless({ line, parts, verdict }: Drill): string {
  const reading = read(line.raw);
  const stretches = parts
    .filter(({ role }) => role === 'decisive')
    .flatMap(({ in: place, text }) => {
      const found = find(reading, place, text);
      return found.ok ? [{ in: place, text, span: found.span, opened: found.opened }] : [];
    });
  return without(reading, stretches, verdict === 'unknown');
}

function intentOf(raw: string) {
  return knowledge.judge.judge(read(raw)).verdict.intent;
}

describe('the sheets of intents', () => {
  const sheets = INTENTS.map((intent) => knowledge.intents[intent]);

  test.each(sheets)('$id is mistaken for "cannot tell", and for at least two others on any line', (sheet) => {
    const always = sheet['mistaken-for'].filter(({ if: condition }) => condition === undefined);
    for (const where of ['web', 'shell'] as const) {
      // Crawlers and their like leave no lines in a honeypot of SSH.
      if (where === 'shell' && always.every((mistake) => mistake.where !== 'shell')) continue;
      const here = new Set(
        always.filter((mistake) => (mistake.where ?? where) === where).map(({ as }) => as),
      );
      expect(here.size).toBeGreaterThanOrEqual(3);
      if (sheet.id !== 'unknown') expect(here).toContain('unknown');
      expect(here).not.toContain(sheet.id);
    }
  });

  test('say everything once', () => {
    const texts = sheets.flatMap((sheet) => [
      sheet.means,
      sheet['would-need'],
      ...sheet['mistaken-for'].map(({ tempting }) => tempting),
    ]);
    for (const locale of ['ja', 'en'] as const) {
      const all = texts.map((text) => text[locale]);
      expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
    }
  });
});

test('keys are as they have always been, and none stands for two lines', () => {
  const keys = sources.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain('git-config-1nfb4s5');
});

test('every line of an ordinary visitor, and of machines on their rounds, is judged as what it is', () => {
  const wrong = visitorSources().flatMap(({ text, intent }) => {
    const found = knowledge.judge.judge(readSample(text)).verdict.intent;
    return found === intent ? [] : [`${intent}, not ${found}: ${text}`];
  });
  expect(wrong).toEqual([]);
});

describe('a drill made from any line by any seed', () => {
  test('has no mistakes, and is what the engine says', () => {
    let made = 0;
    fc.assert(
      fc.property(fc.nat(sources.length - 1), fc.string(), (index, seed) => {
        const source = sources[index];
        const drill = source && drillFrom(source, { seed }, knowledge);
        if (!drill) return;
        made += 1;
        expect(exerciseMistakes(drill, knowledge.labels)).toEqual([]);
        expect(lineNamings(drill.line.raw, [], allowed)).toEqual([]);
        expect(intentOf(drill.line.raw)).toBe(drill.verdict);
        expect(drill.parts.length).toBeLessThanOrEqual(7);
        expect(new Set(drill.parts.map(({ role }) => role))).toContain('decoy');
        expect(Object.keys(drill.options).length).toBeGreaterThanOrEqual(2);
        // A path that a sign calls unexplained is left unexplained by any other.
        const isUnexplained = knowledge.signById.get(drill.sign ?? '')?.intent === 'unknown';
        if (!isUnexplained) expect(intentOf(harmless(drill))).not.toBe(drill.verdict);
      }),
      { numRuns: 500 },
    );
    console.log(`500 lines drawn, ${made} of them drills`);
    expect(made).toBeGreaterThan(400);
  });

  test('is the same for the same seed', () => {
    const source = sources.find(({ owner }) => owner === 'visit');
    const make = (seed: string) => source && drillFrom(source, { seed }, knowledge);
    expect(make('a')).toEqual(make('a'));
    expect(make('a')?.line).not.toEqual(make('b')?.line);
  });
});

test('on nearly every sample of a sign there is a place that decides', () => {
  const seen = sources.filter(({ sign, owner }) => sign === owner);
  const told = seen.filter((source) => drillFrom(source, { seed: 'a' }, knowledge) !== null);
  const share = told.length / seen.length;
  console.log(`${told.length} of ${seen.length} samples (${(share * 100).toFixed(1)} %)`);
  expect(share).toBeGreaterThan(0.85);
});

describe('the pool for practice', () => {
  test('has as many lines as asked for, at least 40 % of them calm', () => {
    expect(pool).toHaveLength(SIZE);
    expect(pool.filter(isCalm).length / SIZE).toBeGreaterThanOrEqual(0.4);
  });

  test('has every intent', () => {
    expect(new Set(pool.map(({ verdict }) => verdict))).toEqual(new Set(INTENTS));
  });

  test('has every viewpoint but two: by who came and when alone, a single line cannot be judged', () => {
    const found = new Set(pool.map(({ viewpoint }) => viewpoint));
    expect(VIEWPOINTS.filter((viewpoint) => !found.has(viewpoint))).toEqual(['time', 'source']);
  });

  test('has no two lines alike, and no sign more than twice', () => {
    expect(new Set(pool.map(lookOfDrill)).size).toBe(SIZE);
    expect(new Set(pool.map(({ id }) => id)).size).toBe(SIZE);
    // Crawlers have few names: of theirs, too, no more than two lines.
    const times = Map.groupBy(
      pool.filter(({ sign }) => sign !== null),
      ({ sign }) => sign,
    );
    expect([...times].filter(([, drills]) => drills.length > 2)).toEqual([]);
  });

  test('is the same on every build', () => {
    expect(drillPool(knowledge, 'practice', SIZE)).toEqual(pool);
  });
});
