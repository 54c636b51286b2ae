/** Values of a chart, one for each name along its foot. */
export interface Series {
  readonly values: readonly number[];
  /** A line where it is one of several to be told apart, else bars. */
  readonly kind: 'bar' | 'line';
}

/** A chart as Markdown shows it that knows Mermaid (https://mermaid.js.org/syntax/xyChart.html), and as numbers elsewhere. */
export function toChart(title: string, unit: string, names: readonly (string | number)[], series: readonly Series[]) {
  const highest = Math.max(...series.flatMap(({ values }) => values));
  return [
    '```mermaid',
    'xychart-beta',
    `  title "${title}"`,
    `  x-axis [${names.map((name) => `"${name}"`).join(', ')}]`,
    `  y-axis "${unit}" 0 --> ${Math.ceil(highest * 1.1)}`,
    ...series.map(
      ({ kind, values }) => `  ${kind} [${values.map((value) => Number(value.toPrecision(3))).join(', ')}]`,
    ),
    '```',
  ].join('\n');
}
