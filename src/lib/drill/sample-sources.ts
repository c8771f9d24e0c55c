import { readSample } from '../sign/sign-sample.ts';
import type { Sign } from '../sign/sign-schema.ts';
import { keyOf } from './key.ts';
import { lookOf } from './look.ts';
import { nearMissOf } from './near-miss.ts';
import type { Source } from './source.ts';

/** The samples of signs: those on which the sign is seen, and near misses on which nothing bad is. */
export function sampleSources(signs: readonly Sign[]): Source[] {
  return signs.flatMap((sign) => [
    ...sign.sees.flatMap((text) => seen(sign, text)),
    ...sign.ignores.flatMap((text) => missed(sign, text)),
  ]);
}

function seen({ id, intent }: Sign, text: string): Source[] {
  if (intent === undefined) return [];
  const look = lookOf(readSample(text));
  return [{ key: keyOf(id, text), owner: id, text, intent, sign: id, near: null, look }];
}

function missed({ id }: Sign, text: string): Source[] {
  const reading = readSample(text);
  const intent = nearMissOf(reading);
  if (intent === null) return [];
  return [{ key: keyOf(id, text), owner: id, text, intent, sign: null, near: id, look: lookOf(reading) }];
}
