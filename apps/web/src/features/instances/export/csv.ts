/** A line of a CSV file (RFC 4180). What a spreadsheet would take for a formula is made text of. */
export const csvLine = (values: readonly (string | number | null)[]): string =>
  `${values.map((value) => cell(value)).join(',')}\r\n`;

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
