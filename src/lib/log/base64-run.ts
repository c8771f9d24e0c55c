import { undoBase64 } from './base64.ts';
import { LayerDraft } from './layer-draft.ts';
import type { Layer } from './layer.ts';
import { span, type Span } from './span.ts';

/** All letters of both alphabets that stand together, with the padding. */
const RUN = /(?<![\w+/-])[\w+/-]{4,}={0,2}/g;
/** Shorter than this a run is base64 only where the text says so. */
const SHORTEST = 16;
/** So many beginnings are tried in a run, each after a slash: `/eval/PD9waHA…`. */
const MOST_STARTS = 12;

/**
 * Undoes base64 that stands in a longer text: `echo d2dldA== | base64 -d`, `Basic YWRtaW46YWRtaW4=`, the end of a path.
 * It is a guess, so a run must be long, of both cases, and decode to ASCII that reads like text; one that touches a percent
 * sign is still percent-encoded and waits. `null` where there is none.
 */
export function undoBase64Runs(text: string): Layer | null {
  const runs: Span[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (text[index - 1] === '%' || text[index + run.length] === '%') continue;
    const isBasic = /\bbasic $/i.test(text.slice(Math.max(0, index - 7), index));
    if (isBasic && isCredentials(run)) runs.push(span(index, index + run.length));
    else if (run.length >= SHORTEST) runs.push(...textIn(run, index));
  }
  return runs.length === 0 ? null : undoRuns(text, runs);
}

/** `name:password` of RFC 7617. */
function isCredentials(run: string): boolean {
  const text = undoBase64(run)?.text ?? '';
  return text.includes(':') && READABLE.test(text);
}

/** The stretch of a run that is base64 text; it may begin after a slash and end before one. At most one. */
function textIn(run: string, at: number): Span[] {
  let start = 0;
  for (let tries = 0; tries < MOST_STARTS && run.length - start >= SHORTEST; tries += 1) {
    const slash = run.indexOf('/', start);
    const ends = slash < 0 ? [run.length] : [run.length, slash];
    for (const end of ends) {
      if (isBase64Text(run.slice(start, end))) return [span(at + start, at + end)];
    }
    if (slash < 0) break;
    start = slash + 1;
  }
  return [];
}

/** The first two groups of base64 for ASCII: the letters that leave the highest bit of each byte zero. */
const ASCII_FRONT = /^(?:[CDI-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][\w+/-]){2}/;
const READABLE = /^[\t\n\r -~]+$/;

function isBase64Text(run: string): boolean {
  if (run.length < SHORTEST || !ASCII_FRONT.test(run)) return false;
  if (!/[a-z]/.test(run) || !/[A-Z]/.test(run)) return false;
  const text = undoBase64(run)?.text ?? '';
  if (!READABLE.test(text)) return false;
  if (text.startsWith('{"')) return true;
  // By chance a run of 16 is printable one time in ten thousand; then it does not look like this.
  const common = text.replaceAll(/[^a-z\d\s]/g, '').length;
  return common / text.length >= (text.length < 24 ? 0.7 : 0.5);
}

function undoRuns(text: string, runs: readonly Span[]): Layer {
  const draft = new LayerDraft(text);
  let kept = 0;
  for (const { start, end } of runs) {
    draft.keep(kept, start);
    const { text: inner = '', offsets = [] } = undoBase64(text.slice(start, end)) ?? {};
    for (let i = 0; i < inner.length; i += 1) {
      draft.write(inner.charAt(i), start + (offsets[i] ?? 0), start + (offsets[i + 1] ?? 0));
    }
    kept = end;
  }
  draft.keep(kept, text.length);
  return { ...draft.layer('base64', text.length), runs };
}
