// What every supported browser has and jsdom lacks.
const { randomUUID } = require('node:crypto');

crypto.randomUUID ??= randomUUID;
URL.canParse ??= (text) => {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
};
globalThis.TextEncoder ??= require('node:util').TextEncoder;
