/** A bar of a chart, in the chart's own units. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly length: number;
  /** Whether there is nothing to see: a mark that this is a day. */
  readonly isEmpty: boolean;
}

const pitch = 10;
const gap = 3;
/** What a day without any is drawn as, so that it is a day and not a hole. */
const stub = 1;

/** The bars of some amounts, the greatest as long as the chart is high. A day with anything is always seen. */
export function barsOf(days: readonly { readonly amount: number }[], height: number): readonly Bar[] {
  const most = Math.max(1, ...days.map(({ amount }) => amount));
  return days.map(({ amount }, index) => {
    const length = amount === 0 ? stub : Math.max(4, (amount / most) * height);
    return { x: index * pitch, y: height - length, width: pitch - gap, length, isEmpty: amount === 0 };
  });
}
