const numbers = new Intl.NumberFormat('en-GB');

/** A number with its thousands set apart: `1,204`. */
const formatCount = (amount: number): string => numbers.format(amount);

/** A number with its noun: `1 instance`, `1,204 instances`. */
export const countOf = (amount: number, noun: string): string =>
  `${formatCount(amount)} ${noun}${amount === 1 ? '' : 's'}`;
