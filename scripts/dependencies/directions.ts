/**
 * The features of the core package, from the first that data passes to the last, and what each may use besides itself.
 * A feature is a folder of force-app/core/main; docs/follow-a-message.md walks through them.
 */
export const DIRECTIONS: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  record: ['shared'],
  transcript: ['shared'],
  history: ['shared', 'record', 'transcript'],
  message: ['shared', 'transcript'],
  summary: ['shared', 'transcript', 'history', 'message'],
  find: ['shared', 'transcript'],
  export: ['shared', 'transcript', 'history', 'summary'],
  saved: ['shared', 'transcript', 'history'],
  viewer: ['shared', 'record', 'transcript', 'history', 'message', 'summary', 'find', 'export', 'saved'],
  check: ['shared', 'record', 'history']
};
