/** The texts of the blank exercise: wherever the server wrote one, the browser puts the line's own. */
export const MARKERS = {
  question: '%question%',
  why: '%why%',
  about: '%about%',
  tempting: '%tempting%',
  wouldNeed: '%would-need%',
  hints: ['%hint-1%', '%hint-2%', '%hint-3%'],
} as const;
