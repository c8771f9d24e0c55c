import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { InputFile } from '../src/lib/authoring/input.ts';

/** Every file of `content/` and `exercises/` under a folder, paths from there with `/`, in order. */
export async function readProject(root: string): Promise<InputFile[]> {
  const names = (
    await Promise.all(['content', 'exercises'].map((folder) => filesUnder(root, folder)))
  ).flat();
  return Promise.all(
    names.sort().map(async (name) => ({ path: name, text: await readFile(path.join(root, name), 'utf8') })),
  );
}

async function filesUnder(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(
    noFolder,
  );
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

/** A project without exercises is still a project. */
function noFolder(error: unknown): [] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}
