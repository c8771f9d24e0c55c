import { describe, expect, it } from 'vitest';
import { chooseGates, withoutNeeds } from './gate.ts';
import type { Gate } from './gate.ts';
import { GATES } from './gate-table.ts';

const TABLE: readonly Gate[] = [
  { name: 'lint', says: '', script: [] },
  { name: 'build', says: '', script: [] },
  { name: 'links', says: '', script: [], needs: ['build'] },
  { name: 'site', says: '', script: [], needs: ['build'], after: ['lint'] },
];

describe('the choice of gates', () => {
  it.each([
    [[], ['lint', 'build', 'links', 'site']],
    [['lint'], ['lint']],
    [
      ['site', 'links'],
      ['build', 'links', 'site'],
    ],
  ])('%j runs %j', (names, run) => {
    const choice = chooseGates(TABLE, names);
    expect(choice.ok && choice.gates.map(({ name }) => name)).toEqual(run);
  });

  it('does not build again when told that the build is there', () => {
    const choice = chooseGates(withoutNeeds(TABLE), ['site']);
    expect(choice.ok && choice.gates.map(({ name }) => name)).toEqual(['site']);
  });

  it('says which names there are', () => {
    expect(chooseGates(TABLE, ['lnt'])).toEqual({
      ok: false,
      message: '"lnt" is not a gate; expected one of lint, build, links, site',
    });
  });
});

describe('the table of gates', () => {
  const names = GATES.map(({ name }) => name);

  it('has each name once', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('refers only to gates that come before', () => {
    for (const [index, { needs = [], after = [] }] of GATES.entries()) {
      for (const name of [...needs, ...after]) expect(names.slice(0, index)).toContain(name);
    }
  });
});
