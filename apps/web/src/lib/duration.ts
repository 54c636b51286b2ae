/** A length of time as a receipt prints it: `0 ms`, `456 ms`, `1.24 s`, `2 min 5 s`, by the reader's rules for numbers. */
export function formatDuration(ms: number, locale = 'en-GB'): string {
  const say = (amount: number, digits = 0) =>
    amount.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  if (ms < 1000) return `${say(Math.round(ms))} ms`;
  if (ms < 60_000) return `${say(ms / 1000, ms < 10_000 ? 2 : 1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${say(Math.floor(seconds / 60))} min ${seconds % 60} s`;
}
