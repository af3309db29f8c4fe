/**
 * Tells when the browser prints.
 * @returns ends that
 */
export function watchPrinting(tell: (isPrinting: boolean) => void): () => void {
  const start = () => tell(true);
  const end = () => tell(false);
  window.addEventListener('beforeprint', start);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', start);
    window.removeEventListener('afterprint', end);
  };
}
