const whenAbsent = 60;
const longest = 3_600;

/** Seconds to wait by a `Retry-After` header (seconds or a date): at least 1, at most an hour, 60 when it says nothing. */
export const retryAfterSeconds = (header: string | null, now: number): number => {
  const asked = header === null ? Number.NaN : readHeader(header.trim(), now);
  return Number.isNaN(asked) ? whenAbsent : Math.min(longest, Math.max(1, Math.ceil(asked)));
};

const readHeader = (value: string, now: number): number =>
  /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1_000;
