/** A `where` that cannot be read. `position` is the character it stumbled at, the first being 1. */
export class WhereSyntaxError extends Error {
  override readonly name = 'WhereSyntaxError';

  constructor(
    readonly problem: string,
    readonly position: number,
  ) {
    super(`where cannot be read at character ${position}: ${problem}`);
  }
}
