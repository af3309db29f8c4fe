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
Element.prototype.scrollIntoView ??= () => {};
globalThis.CSS ??= {};
CSS.escape ??= (text) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`);
globalThis.TextEncoder ??= require('node:util').TextEncoder;
