/** A line of a CSV file (RFC 4180): quotes where there is need of them, doubled within. Nothing in it runs as a formula. */
export const csvLine = (values: readonly (string | number | null)[]): string =>
  `${values.map((value) => (typeof value === 'string' ? quoted(harmless(value)) : (value ?? ''))).join(',')}\r\n`;

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises, full-width signs too; numbers with a sign,
 * telephone numbers among them, stay as they are.
 */
const harmless = (text: string): string =>
  /^(?:[=@＝＠\t\r\n]|[+\-＋－](?![\d\s().-]+$))/.test(text) ? `'${text}` : text;

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
