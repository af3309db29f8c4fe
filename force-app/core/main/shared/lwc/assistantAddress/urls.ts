const LOCAL_HOST_NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether a URL uses https, or plain http to the local machine. */
export function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOCAL_HOST_NAMES.includes(hostname));
}

/** Percent-decodes a text; returns it unchanged if it contains an invalid escape sequence. */
export function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
