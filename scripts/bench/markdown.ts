/** A Markdown table, with columns of figures aligned to the right; prettier formats it. */
export function markdownTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const isFigure = titles.map((_, column) => rows.length > 0 && rows.every((row) => /^[>\d–]/.test(row[column] ?? '')));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(titles), line(isFigure.map((right) => (right ? '--:' : '---'))), ...rows.map(line)].join('\n');
}
