import type { Layer } from './layer.ts';
import { rewrite } from './rewrite.ts';

/** The named references that change what a payload means; HTML has 2,231 (WHATWG HTML §13.5). Case matters there. */
const NAMED = new Map([
  ['lt', '<'],
  ['LT', '<'],
  ['gt', '>'],
  ['GT', '>'],
  ['amp', '&'],
  ['AMP', '&'],
  ['quot', '"'],
  ['QUOT', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
  ['Tab', '\t'],
  ['NewLine', '\n'],
  ['excl', '!'],
  ['num', '#'],
  ['dollar', '$'],
  ['percnt', '%'],
  ['lpar', '('],
  ['rpar', ')'],
  ['ast', '*'],
  ['plus', '+'],
  ['comma', ','],
  ['period', '.'],
  ['sol', '/'],
  ['colon', ':'],
  ['semi', ';'],
  ['equals', '='],
  ['quest', '?'],
  ['commat', '@'],
  ['lsqb', '['],
  ['lbrack', '['],
  ['bsol', '\\'],
  ['rsqb', ']'],
  ['rbrack', ']'],
  ['Hat', '^'],
  ['lowbar', '_'],
  ['grave', '`'],
  ['lcub', '{'],
  ['lbrace', '{'],
  ['verbar', '|'],
  ['vert', '|'],
  ['rcub', '}'],
  ['rbrace', '}'],
]);

const ENTITY = /&(?:#x(?<hex>[\da-f]+);?|#(?<decimal>\d+);?|(?<name>[a-z]{2,8});)/gi;

/**
 * Undoes HTML's character references once: numeric ones with or without `;`, named ones only with it, so that `&` in a
 * query stays a query's. U+FFFD stands for a number that is no character. `null` where there is none.
 */
export function undoHtmlEntity(text: string): Layer | null {
  if (!text.includes('&')) return null;
  return rewrite(text, 'html-entity', ENTITY, ({ 0: match, index, groups = {} }) => {
    const { hex, decimal, name } = groups;
    const character =
      name !== undefined
        ? NAMED.get(name)
        : numbered(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    return character === undefined ? null : [{ character, start: index, end: index + match.length }];
  });
}

function numbered(code: number): string {
  if (code === 0 || code > 0x10_ff_ff) return '\uFFFD';
  return String.fromCodePoint(code).toWellFormed();
}
