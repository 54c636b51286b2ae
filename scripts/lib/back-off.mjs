/**
 * How long to wait before a part is brought back: half a second at first, twice as long each time up to half a minute;
 * from the beginning again once it has been healthy for a minute.
 */
export const createBackOff = ({ firstMs = 500, mostMs = 30_000, resetAfterMs = 60_000 } = {}) => {
  let nextMs = firstMs;
  return {
    next: (healthyForMs) => {
      if (healthyForMs >= resetAfterMs) nextMs = firstMs;
      const ms = nextMs;
      nextMs = Math.min(ms * 2, mostMs);
      return ms;
    },
  };
};
