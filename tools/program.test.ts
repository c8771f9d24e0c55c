import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { programOf } from './program.ts';

describe('the program of a package', () => {
  it.each(['prettier', 'astro', 'eslint', 'vitest', 'knip', 'html-validate', 'size-limit'])(
    '%s is a file',
    (name) => {
      expect(existsSync(programOf(name))).toBe(true);
    },
  );

  it('is missed by name', () => {
    expect(() => programOf('typescript', 'tsx')).toThrow('The package typescript has no command tsx');
  });
});
