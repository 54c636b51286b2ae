/** The address a text is; undefined where it is none. Not URL.canParse, which Chrome lacks before 120 and Safari before 17. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
