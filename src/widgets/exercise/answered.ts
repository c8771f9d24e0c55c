/** Dispatched on the document when an exercise was answered, so that stamps can follow. */
export const ANSWERED = 'mitsuyomi-answered';
