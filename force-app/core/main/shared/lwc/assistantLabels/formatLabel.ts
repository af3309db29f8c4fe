/** Replaces the placeholders {0}, {1}, … of a custom label. A placeholder without a value stays. */
export function formatLabel(label: string, ...values: readonly (string | number)[]): string {
  return label.replace(/\{(\d+)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
}
