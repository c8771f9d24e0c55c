import type { CardSeal } from '../../lib/progress/card.ts';
import type { Progress } from '../../lib/progress/progress.ts';
import { stamps } from '../../lib/progress/stamps.ts';
import { all } from '../need.ts';

/** A seal of the book, with its viewpoint's name. */
export interface BookSeal extends CardSeal {
  readonly name: string;
}

/** The seals of the book on this page, as the record stamps them. */
export function sealsOf(progress: Progress): BookSeal[] {
  return all(document, 'log-stamp-book [data-exercises]', HTMLElement).map(({ dataset }) => {
    const ids = (dataset.exercises ?? '').split(' ').filter(Boolean);
    const { glyph = '', ink = '', wash = '', name = '' } = dataset;
    return { glyph, ink, wash, name, stamped: stamps(progress, { ids }).ids?.stamped === true };
  });
}
