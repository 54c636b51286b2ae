/** A line of a table (RFC 4180): what is no text is written as JSON, and nothing as nothing. */
export const toCsvLine = (values: readonly unknown[]): string => values.map(toCell).join(',');

function toCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that a spreadsheet would run as a formula, with an apostrophe in front, as OWASP advises, full-width signs too; numbers with a sign,
 * telephone numbers among them, and what is no text stay as they are.
 */
export const inert = (value: unknown): unknown =>
  typeof value === 'string' && /^(?:[=@＝＠\t\r\n]|[+\-＋－](?![\d\s().-]+$))/.test(value) ? `'${value}` : value;
