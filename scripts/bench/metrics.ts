/** The metrics; bench/README.md defines them. */
export const METRICS = [
  'lastSeenCold',
  'lastSeenWarm',
  'lastSeenAgain',
  'allLoaded',
  'longestFrame',
  'keystroke',
  'heap',
  'nodes',
  'script',
  'scriptGzip'
] as const;

export type Metric = (typeof METRICS)[number];

/** Values in milliseconds or bytes: null when the time limit was exceeded, missing when the metric does not apply. */
export type Figures = Readonly<Partial<Record<Metric, number | null>>>;
