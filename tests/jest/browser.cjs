// Adds what all supported browsers have and jsdom lacks.
const { randomUUID } = require('node:crypto');

crypto.randomUUID ??= randomUUID;
URL.canParse ??= (text) => {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
};
AbortSignal.timeout ??= (milliseconds) => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
};
AbortSignal.any ??= (signals) => {
  const controller = new AbortController();
  const abort = () => controller.abort();
  signals.forEach((signal) => (signal.aborted ? abort() : signal.addEventListener('abort', abort)));
  return controller.signal;
};
Element.prototype.scrollIntoView ??= () => {};
globalThis.CSS ??= {};
CSS.escape ??= (text) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`);
// jsdom has no layout, and reports container queries as errors of CSS
const { error } = console;
console.error = (first, ...rest) => first?.type !== 'css parsing' && error(first, ...rest);
globalThis.TextEncoder ??= require('node:util').TextEncoder;
