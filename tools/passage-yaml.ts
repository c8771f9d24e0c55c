import { isScalar, parseDocument, visit } from 'yaml';
import { isJapanese, passageOf } from './passage.ts';
import type { Passage } from './passage.ts';

/**
 * The Japanese texts of a YAML file: those under a key `ja`, or with `all` every one that is written in Japanese (the head
 * of a Japanese page). `base` is where the YAML begins in its file.
 */
export function passagesInYaml(file: string, all = false, base = 0, end = file.length): readonly Passage[] {
  const yaml = file.slice(base, end);
  const passages: Passage[] = [];
  visit(parseDocument(yaml), {
    Pair: (_, pair) => {
      // Raw lines of a log are no prose, in whatever language.
      return isScalar(pair.key) && pair.key.value === 'raw' ? visit.SKIP : undefined;
    },
    Scalar: (key, scalar, path) => {
      if (key === 'key' || typeof scalar.value !== 'string' || !isJapanese(scalar.value) || !scalar.range)
        return;
      const isJa = path.some((node) => 'key' in node && isScalar(node.key) && node.key.value === 'ja');
      const [from, to] = scalar.range;
      if (all || isJa) passages.push(passageOf(scalar.value.trimEnd(), file, base + from, base + to));
    },
  });
  return passages;
}
