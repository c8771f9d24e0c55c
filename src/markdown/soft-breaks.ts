import { defineMdastPlugin } from 'satteri';

/** Kana, Han, CJK punctuation, full-width forms: scripts that put no blanks between words. */
const WIDE = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
const BREAK = new RegExp(`(?<=${WIDE})[ \\t]*\\n[ \\t]*|[ \\t]*\\n[ \\t]*(?=${WIDE})`, 'g');

/**
 * Joins the lines of a Japanese paragraph without a blank: a line break in the source is not one in the text, and HTML
 * would show it as a space between two sentences.
 */
export const softBreaks = defineMdastPlugin({
  name: 'soft-breaks',
  text(node, context) {
    const joined = node.value.replace(BREAK, '');
    if (joined !== node.value) context.replaceNode(node, { type: 'text', value: joined });
  },
});
