import { LayerDraft } from './layer-draft.ts';
import type { Layer } from './layer.ts';

/** A comment with words in it is short and has nothing but words; `/*` in `Accept` and in a path's pattern begins none. */
const WORDS = /^[\w\s-]{0,40}$/;
/** What MySQL runs although it looks like a comment, with the version from which on. */
const RUN = /^!(?:\d{5,6})?/;

/** Words that a comment inside splits for a filter; a server that strips comments puts them together again. */
const KEYWORDS: ReadonlySet<string> = new Set(
  'union select from where insert into update delete order group having sleep benchmark concat exec script or and'.split(
    ' ',
  ),
);

/**
 * Undoes SQL comments: one between words stands for a blank, one inside a keyword (`UN`, comment, `ION`) for nothing, and
 * of MySQL's comments that run (they begin with `!50000`, say) the inside stays (MySQL manual §11.7, "Comments"). A comment
 * without an end is left. `null` where there is none.
 */
export function undoSqlComment(text: string): Layer | null {
  if (!text.includes('/*')) return null;
  const draft = new LayerDraft(text);
  let kept = 0;
  let close = 0;
  for (let open = text.indexOf('/*'); open >= 0; open = text.indexOf('/*', Math.max(open + 1, kept))) {
    // Looked for once, however many beginnings stand before it.
    if (close < open + 2) close = text.indexOf('*/', open + 2);
    if (close < 0) break;
    const run = RUN.exec(text.slice(open + 2, open + 9))?.[0];
    if (run === undefined && !isPlain(text, open, close)) continue;
    draft.keep(kept, open);
    if (run !== undefined) draft.keep(open + 2 + run.length, close);
    else if (!splitsKeyword(text, open, close + 2)) draft.write(' ', open, close + 2);
    kept = close + 2;
  }
  if (kept === 0) return null;
  draft.keep(kept, text.length);
  return draft.isEmpty ? null : draft.layer('sql-comment', text.length);
}

/** Nothing but words in it, and not between stars: that is a pattern of media types or of a path. */
function isPlain(text: string, open: number, close: number): boolean {
  if (close - open > 42 || text[open - 1] === '*' || text[close + 2] === '*') return false;
  return WORDS.test(text.slice(open + 2, close));
}

function splitsKeyword(text: string, start: number, end: number): boolean {
  const before = /[a-z]+$/i.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  const after = /^[a-z]+/i.exec(text.slice(end, end + 12))?.[0] ?? '';
  return before !== '' && after !== '' && KEYWORDS.has(`${before}${after}`.toLowerCase());
}
