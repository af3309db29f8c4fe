/**
 * Observes printing of the page.
 * @param onChange called with true before printing and with false after it
 * @returns function that stops observing
 */
export function watchPrinting(onChange: (isPrinting: boolean) => void): () => void {
  const handleStart = () => onChange(true);
  const handleEnd = () => onChange(false);
  window.addEventListener('beforeprint', handleStart);
  window.addEventListener('afterprint', handleEnd);
  return () => {
    window.removeEventListener('beforeprint', handleStart);
    window.removeEventListener('afterprint', handleEnd);
  };
}
