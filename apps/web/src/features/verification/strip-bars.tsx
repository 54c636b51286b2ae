'use client';

import type { StripDay } from './strip-days';
import styles from './strip-bars.module.css';

interface StripBarsProps {
  /** The worst of each day, oldest first. */
  readonly days: readonly StripDay['worst'][];
  /** What the strip says, in words; without it the strip is an ornament of what says so beside it. */
  readonly label?: string;
  /** The day that is pointed out. */
  readonly chosen?: number | undefined;
}

/** How high a day stands: what went wrong stands out. */
const heights = { VERIFIED: 15, REJECTED: 22, UNREACHABLE: 19, none: 5 } as const;
const whole = 22;
const pitch = 6;

/** The bars themselves, one a day. */
export function StripBars({ days, label, chosen }: StripBarsProps) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${days.length * pitch - 2} ${whole}`}
      preserveAspectRatio="none"
      {...named}
    >
      {days.map((worst, index) => {
        const height = heights[worst ?? 'none'];
        return (
          <rect
            key={index}
            className={styles[worst ?? 'none']}
            x={index * pitch}
            y={whole - height}
            width="4"
            height={height}
            rx="1"
            {...(index === chosen && { 'data-chosen': true })}
          />
        );
      })}
    </svg>
  );
}
