/** How sure a learner was of an answer, where they were asked. */
export const CONFIDENCES = ['sure', 'so-so', 'guess'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
