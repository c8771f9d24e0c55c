/** What a line was sent for: one per line. The ladder that chooses among them is `research/domain.md` §3.2. */
export const INTENTS = [
  'ordinary',
  'crawler',
  'research-scanner',
  'discovery',
  'fingerprint',
  'info-leak',
  'exploit',
  'credential',
  'post-compromise',
  'resource-abuse',
  'proxy',
  'protocol-mismatch',
  'unknown',
] as const;
export type Intent = (typeof INTENTS)[number];

/** How far one can commit to an intent: 高, 中, 低. */
export const CERTAINTIES = ['high', 'medium', 'low'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
