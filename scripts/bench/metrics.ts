/** What is measured of each opening; bench/README.md defines each of them. */
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

/** Times are milliseconds, sizes bytes. Null: not within the time limit. Missing: the contestant has nothing of the kind. */
export type Figures = Readonly<Partial<Record<Metric, number | null>>>;
