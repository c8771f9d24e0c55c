import { requestSchema, type LoggedRequest } from '../lesson/request-schema.ts';
import { read } from '../log/detect.ts';
import type { Format } from '../log/record.ts';
import type { Allowed } from './allowed.ts';
import type { Finding } from './finding.ts';
import type { Mistake } from './mistake.ts';
import { lineNamings, sentNamings } from './sample.ts';
import { checkShape } from './check-schema.ts';
import { stopMistake } from './stop.ts';
import { unfinishedTexts } from './unfinished.ts';
import type { YamlFile } from './yaml-file.ts';

const FORMATS = {
  wowhoneypot: ['wowhoneypot'],
  nginx: ['combined', 'common'],
  apache: ['combined', 'common'],
} as const satisfies Readonly<Partial<Record<keyof LoggedRequest, readonly Format[]>>>;

/** Checks a file of `content/requests/`: its shape, that each line reads as its program's, and the hosts all four name. */
export function checkRequest(file: YamlFile, allowed: Allowed): readonly Finding[] {
  const { data, findings } = checkShape(file, requestSchema);
  const mistakes = [
    ...unfinishedTexts(file.value),
    ...(data === undefined
      ? []
      : (['wowhoneypot', 'nginx', 'apache'] as const).flatMap((key) => lineMistakes(data, key))),
    ...(data === undefined ? [] : namings(data, allowed)),
  ];
  return [...findings, ...mistakes.map((mistake) => file.finding(mistake))];
}

function lineMistakes(request: LoggedRequest, key: keyof typeof FORMATS): Mistake[] {
  const raw = request[key].trimEnd();
  const reading = read(raw);
  const formats: readonly string[] = FORMATS[key];
  if (!reading.ok) return [stopMistake(reading, [key])];
  if (formats.includes(reading.format)) return [];
  return [{ path: [key], found: `a ${reading.format} line`, expected: `a ${formats[0] ?? ''} line` }];
}

function namings(request: LoggedRequest, allowed: Allowed): Mistake[] {
  return [
    ...sentNamings(request.sent, ['sent'], allowed),
    ...(['wowhoneypot', 'nginx', 'apache'] as const).flatMap((key) =>
      lineNamings(request[key], [key], allowed),
    ),
  ];
}
