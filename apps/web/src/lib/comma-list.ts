/** Texts with commas between, as a person writes them into one line; one that holds a comma stands in quotes. */
export const writeList = (texts: readonly string[]): string =>
  texts.map((text) => (/^"|,/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(', ');

/** A part: in quotes, where two are one of the text, or all to the next comma. A quote that is never closed is text. */
const part = /\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))(?:,|$)/gy;

/** Reads such a line. Blank parts are none. */
export const readList = (line: string): readonly string[] =>
  [...line.matchAll(part)]
    .map(([, quoted, plain = '']) => (quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim())
    .filter((text) => text !== '');
