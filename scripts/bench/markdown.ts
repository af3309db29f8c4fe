/** A table whose columns line up, the first ones to the left and figures to the right. */
export function markdownTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const isFigure = titles.map((_, column) => rows.length > 0 && rows.every((row) => /^[>\d–]/.test(row[column] ?? '')));
  const widths = titles.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => (row[column] ?? '').length))
  );
  const line = (cells: readonly string[]): string => {
    const padded = widths.map((width, column) => {
      const cell = cells[column] ?? '';
      return isFigure[column] ? cell.padStart(width) : cell.padEnd(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) => (isFigure[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(titles), line(rule), ...rows.map(line)].join('\n');
}
