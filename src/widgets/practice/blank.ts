import type { Classify } from '../../lib/exercise/exercise-schema.ts';
import type { Localized } from '../../lib/text/localized.ts';
import { MARKERS } from './markers.ts';

const SENT = 'GET / HTTP/1.1\nHost: example.com\n\n';

/**
 * The exercise whose markup the practice page holds as a template. It has one of everything that a line may have, a part
 * inside base64 among them; every text of it is replaced.
 */
export const BLANK: Classify = {
  id: '0000',
  kind: 'classify',
  viewpoint: 'path',
  help: 'worked',
  line: {
    raw: `[2026-11-24 13:26:48+0900] 192.0.2.1 example.com:80 "GET / HTTP/1.1" 200 False ${btoa(SENT)}`,
  },
  question: both(MARKERS.question),
  verdict: 'unknown',
  certainty: 'low',
  why: both(MARKERS.why),
  parts: [{ in: 'header:Host', text: 'example.com', role: 'decisive', why: both(MARKERS.about) }],
  options: { ordinary: { tempting: both(MARKERS.tempting), 'would-need': both(MARKERS.wouldNeed) } },
  hints: MARKERS.hints.map(both),
  sources: [{ url: 'https://example.com/', shows: both('%shows%') }],
};

function both(text: string): Localized {
  return { ja: text, en: text };
}
