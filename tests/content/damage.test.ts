import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPair, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import { kindOf, type InputFile } from '../../src/lib/authoring/input.ts';
import { readProject } from '../../tools/project-files.ts';
import { GOOD, messages } from './good-project.ts';

const real = await readProject(path.join(import.meta.dirname, '../..'));

type Step = string | number;
type Way = readonly Step[];

test('damage anywhere in the good project is noticed', { timeout: 60_000 }, () => {
  expectNoticed(GOOD);
});

test('damage anywhere in the real exercises is noticed', { timeout: 60_000 }, () => {
  expectNoticed(real);
});

function expectNoticed(project: readonly InputFile[]): void {
  const hosts = project.filter(({ path: name }) => name === 'content/real-hosts.yaml');
  const exercises = project.filter(({ path: name }) => kindOf(name) === 'exercise');
  const anyDamage = fc.record({
    exercise: fc.constantFrom(...exercises),
    damage: fc.constantFrom(...DAMAGES),
    pick: fc.nat(),
  });
  fc.assert(
    fc.property(anyDamage, ({ exercise, damage, pick }) => {
      const document = parseDocument(exercise.text);
      const ways = damage.where(document);
      const way = ways[pick % ways.length] ?? [];
      damage.harm(document, way);
      const before = messages([...hosts, exercise]);
      const after = messages([...hosts, { ...exercise, text: String(document) }]);
      const news = after.filter((message) => !before.includes(message));
      expect(news, `${damage.name} at ${way.join('.')} of ${exercise.path}`).not.toEqual([]);
    }),
    { numRuns: 150 },
  );
}

interface Damage {
  readonly name: string;
  where: (document: Document) => Way[];
  harm: (document: Document, way: Way) => void;
}

const DAMAGES: readonly Damage[] = [
  {
    name: 'a key deleted',
    // What may be left out without harm: a wrong verdict among several, a twin, variants and what a variant changes.
    where: (document) =>
      keys(document).filter(
        ([first, , third]) =>
          first !== 'twin' && first !== 'variants' && (first !== 'options' || third !== undefined),
      ),
    harm: (document, way) => document.deleteIn(way),
  },
  {
    name: 'a key renamed',
    where: keys,
    harm: (document, way) => {
      const value = document.getIn(way, true);
      document.deleteIn(way);
      document.setIn([...way.slice(0, -1), `${String(way.at(-1))}x`], value);
    },
  },
  { name: 'a number put in', where: keys, harm: (document, way) => document.setIn(way, 7) },
  {
    name: 'a list put in',
    where: keys,
    harm: (document, way) => document.setIn(way, document.createNode(['x'])),
  },
  {
    name: 'a map put in',
    where: keys,
    harm: (document, way) => document.setIn(way, document.createNode({ x: 'x' })),
  },
  { name: 'a value emptied', where: keys, harm: (document, way) => document.setIn(way, null) },
];

/** The way to every key of every map. */
function keys(document: Document): Way[] {
  const ways: Way[] = [];
  visit(document, {
    Pair: (_, pair, ancestors) => {
      const steps = [...ancestors, pair].flatMap((node, index, all): Step[] => {
        if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
        const next = all[index + 1];
        return isSeq(node) ? [node.items.findIndex((item) => item === next)] : [];
      });
      ways.push(steps);
    },
  });
  return ways;
}
