/** The fourteen viewpoints (観点) in teaching order: left to right along a line, then decoded, then across lines. */
export const VIEWPOINTS = [
  'time',
  'source',
  'destination',
  'protocol',
  'method',
  'path',
  'query',
  'response',
  'user-agent',
  'header',
  'body',
  'callback',
  'sequence',
  'certainty',
] as const;

export type Viewpoint = (typeof VIEWPOINTS)[number];
