import { faultOf } from '../lesson/command-parts.ts';
import { commandSchema, type Command } from '../lesson/command-schema.ts';
import type { Allowed } from './allowed.ts';
import { checkShape } from './check-schema.ts';
import type { Finding } from './finding.ts';
import type { Mistake } from './mistake.ts';
import { quote } from './quote.ts';
import { sentNamings } from './sample.ts';
import { unfinishedTexts } from './unfinished.ts';
import type { YamlFile } from './yaml-file.ts';

/** Checks a file of `content/commands/`: its shape, that the parts are the whole command in order, and the hosts it names. */
export function checkCommand(file: YamlFile, allowed: Allowed): readonly Finding[] {
  const { data, findings } = checkShape(file, commandSchema);
  const mistakes = [
    ...unfinishedTexts(file.value),
    ...(data === undefined
      ? []
      : [...partMistakes(data), ...sentNamings(data.command, ['command'], allowed)]),
  ];
  return [...findings, ...mistakes.map((mistake) => file.finding(mistake))];
}

function partMistakes({ command, parts }: Command): Mistake[] {
  const fault = faultOf(
    command,
    parts.map(({ text }) => text),
  );
  if (fault === null) return [];
  if (fault.kind === 'left-over') {
    const found = `${quote(fault.text)}, which no part explains`;
    return [{ path: ['command'], offset: fault.at, found, expected: 'parts that are the whole command' }];
  }
  const path = ['parts', fault.part, 'text'];
  const expected = `a piece of what is left of the command, ${quote(fault.text)}`;
  return [{ path, found: quote(parts[fault.part]?.text ?? ''), expected }];
}
