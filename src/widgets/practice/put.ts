import { inlineOf } from '../log-line/inline.ts';

/** Puts a text, with its `code`, where the template has a marker. Throws where it has none: our markup is wrong then. */
export function put(root: Node, marker: string, text: string): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(marker) ?? -1;
    if (at < 0 || !(node instanceof Text)) continue;
    const found = node.splitText(at);
    found.splitText(marker.length);
    found.replaceWith(...inlineOf(text));
    return;
  }
  throw new Error(`the template should have ${marker}`);
}
