import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The script behind a command of an installed package, to be started with this very Node: `node_modules/.bin` is a shell
 * script on one system and a symbolic link on another. Throws where the package or the command is missing.
 */
export function programOf(packageName: string, command = packageName): string {
  const folder = path.join(import.meta.dirname, '..', 'node_modules', packageName);
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const bin = property(manifest, 'bin');
  const script = typeof bin === 'string' ? bin : property(bin, command);
  if (typeof script !== 'string') throw new Error(`The package ${packageName} has no command ${command}`);
  return path.join(folder, script);
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}
