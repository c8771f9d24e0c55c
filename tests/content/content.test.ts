import path from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/lib/authoring/check.ts';
import { formatFinding } from '../../src/lib/authoring/finding.ts';
import { VIEWPOINTS } from '../../src/lib/viewpoint/viewpoint.ts';
import { readProject } from '../../tools/project-files.ts';

const files = await readProject(path.join(import.meta.dirname, '../..'));

test('what is taught has no mistakes', () => {
  expect(check(files).map(formatFinding)).toEqual([]);
});

test('every viewpoint has its sheet', () => {
  const paths = files.map((file) => file.path);
  expect(paths).toEqual(expect.arrayContaining(VIEWPOINTS.map((id) => `content/viewpoints/${id}.yaml`)));
});
