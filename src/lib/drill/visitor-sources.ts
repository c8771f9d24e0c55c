import { read } from '../log/detect.ts';
import type { Intent } from '../sign/intent.ts';
import { keyOf } from './key.ts';
import { lookOf } from './look.ts';
import { sentFor } from './sent.ts';
import type { Source } from './source.ts';
import {
  browsing,
  crawling,
  goneAstray,
  greeting,
  sendingForm,
  unplaced,
  unseen,
  type Visitor,
} from './visitors.ts';

interface Asked {
  readonly owner: string;
  readonly visitor: Visitor;
  readonly intent: Intent;
  readonly count: number;
}

/** What each generator is asked for: of what is most ordinary more lines than there are days in a year. */
const ASKED: readonly Asked[] = [
  { owner: 'visit', visitor: browsing, intent: 'ordinary', count: 400 },
  { owner: 'visit-form', visitor: sendingForm, intent: 'ordinary', count: 24 },
  { owner: 'visit-astray', visitor: goneAstray, intent: 'ordinary', count: 40 },
  { owner: 'crawl', visitor: crawling, intent: 'crawler', count: 160 },
  { owner: 'greet', visitor: greeting, intent: 'discovery', count: 60 },
  { owner: 'unplaced', visitor: unplaced, intent: 'unknown', count: 120 },
  { owner: 'unseen', visitor: unseen, intent: 'unknown', count: 60 },
  // The same as they were sent, for logs that keep all of it.
  { owner: 'visit-sent', visitor: (seed) => sentFor(browsing(seed)), intent: 'ordinary', count: 120 },
  { owner: 'crawl-sent', visitor: (seed) => sentFor(crawling(seed)), intent: 'crawler', count: 60 },
  { owner: 'greet-sent', visitor: (seed) => sentFor(greeting(seed)), intent: 'discovery', count: 30 },
  { owner: 'unplaced-sent', visitor: (seed) => sentFor(unplaced(seed)), intent: 'unknown', count: 60 },
];

/** Lines of ordinary visitors, of machines on their rounds, and of some of whom nothing can be said. */
export function visitorSources(): Source[] {
  return ASKED.flatMap(({ owner, visitor, intent, count }) =>
    Array.from({ length: count }, (_, index): Source => {
      const text = visitor(`${owner} ${index}`);
      return {
        key: keyOf(owner, text),
        owner,
        text,
        intent,
        sign: null,
        near: null,
        look: lookOf(read(text)),
      };
    }),
  );
}
