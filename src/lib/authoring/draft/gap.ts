import { UNFINISHED } from '../unfinished.ts';

/** A text in both languages that waits for its author, under a key that stands `indent` blanks in. */
export function gap(key: string, indent = 0): string {
  const before = ' '.repeat(indent);
  return `${before}${key}:\n${before}  ja: ${UNFINISHED}\n${before}  en: ${UNFINISHED}`;
}

/** Why a wrong choice suggests itself, and what it would need, under its name. */
export function optionGap(name: string, indent: number, comment = ''): string {
  const before = ' '.repeat(indent);
  const said = comment === '' ? '' : ` # ${comment}`;
  return `${before}${name}:${said}\n${gap('tempting', indent + 2)}\n${gap('would-need', indent + 2)}`;
}
