/** The element at `index`, beginning again after the last. */
export const cycle = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('An empty list has nothing to give');
  return item;
};

const start = Date.UTC(2023, 0, 9, 8, 15, 24, 563);
const hourMs = 3_600_000;

/** A moment on a weekday-like grid after January 2023, in the vendor's spelling of UTC. */
export const moment = (hours: number): string => new Date(start + hours * hourMs).toISOString();

/** A day at midnight UTC, as the vendor keeps dates without a time. */
export const day = (days: number): string => `${moment(days * 24).slice(0, 10)}T00:00:00.000Z`;

/** A telephone number from the range kept free for fiction. */
export const phone = (index: number): string => `(518) 555-01${String(index % 100).padStart(2, '0')}`;
