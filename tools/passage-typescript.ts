import ts from 'typescript';
import { isJapanese, joinPassages, passageOf, standIn } from './passage.ts';
import type { Passage } from './passage.ts';

/** The Japanese texts of a TypeScript file: strings and templates, a value in a template standing as some number. */
export function passagesInTypeScript(source: string): readonly Passage[] {
  const passages: Passage[] = [];
  const file = ts.createSourceFile('ui.ts', source, ts.ScriptTarget.Latest);
  const piece = (node: ts.LiteralLikeNode) =>
    passageOf(node.text, source, node.getStart(file) + 1, node.getEnd());
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) passages.push(piece(node));
    else if (ts.isTemplateExpression(node)) {
      const spans = node.templateSpans.flatMap((span) => [
        standIn('1', span.getStart(file)),
        piece(span.literal),
      ]);
      passages.push(joinPassages([piece(node.head), ...spans]));
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return passages.filter(({ text }) => isJapanese(text));
}
