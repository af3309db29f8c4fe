/**
 * Writes a text to the clipboard.
 * @returns false if the browser denies access, for example in an iframe or without a preceding user action
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
