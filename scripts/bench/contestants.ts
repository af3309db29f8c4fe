/** The measured implementations, in the order of the tables. */
export const CONTESTANTS = ['viewer', 'peer', 'bare'] as const;

export type ContestantName = (typeof CONTESTANTS)[number];

/** Names in the tables. */
export const TITLES: Readonly<Record<ContestantName, string>> = {
  viewer: 'this viewer',
  peer: '@carbon/ai-chat',
  bare: 'bare page'
};
