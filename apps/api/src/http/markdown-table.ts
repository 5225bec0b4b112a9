export interface Column {
  title: string;
  /** Left unless told otherwise. */
  centred?: boolean;
}

/** A table of Markdown, padded as Prettier pads it, so that the generated file passes the format check. */
export function markdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const cells = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_column, at) => Math.max(3, ...cells.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${columns.map(({ centred }, at) => pad(row[at] ?? '', widths[at] ?? 3, centred)).join(' | ')} |`;
  const rule = columns.map(({ centred }, at) => {
    const dashes = '-'.repeat(widths[at] ?? 3);
    return centred ? `:${dashes.slice(2)}:` : dashes;
  });
  const [head = [], ...body] = cells;
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)];
}

function pad(text: string, width: number, centred = false): string {
  return centred
    ? text.padStart(text.length + Math.floor((width - text.length) / 2)).padEnd(width)
    : text.padEnd(width);
}
