import { glyphsOf } from '../../lib/furigana/glyph.ts';
import { elementOf } from './element.ts';

/** The twin of `Glyphs.astro`: a text with the characters one cannot see made visible. */
export function glyphNodes(text: string, breaks = false): Node[] {
  return glyphsOf(text, { breaks }).flatMap(({ text: shown, name, hidden }) => {
    if (name === null) return breaks ? broken(shown) : [document.createTextNode(shown)];
    if (!hidden) return [elementOf('span', { class: 'glyph', title: name }, shown)];
    return [elementOf('span', { class: 'glyph', 'data-name': name }, elementOf('bdi', {}, shown))];
  });
}

function broken(text: string): Node[] {
  return text
    .split('\n')
    .flatMap((line, nth) => [
      ...(nth > 0 ? [document.createElement('br')] : []),
      document.createTextNode(line),
    ]);
}
