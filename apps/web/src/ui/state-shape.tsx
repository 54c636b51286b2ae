'use client';

/*
 * Whatever draws an <svg> runs in the browser too: React may send what is inside one later than the rest, and would hide
 * it until then by an inline style, which the content security policy forbids.
 */

/** The states an instance can be in, and the shapes that tell them apart without colour. */
export type InstanceState = 'VERIFIED' | 'REJECTED' | 'UNREACHABLE' | 'UNVERIFIED';

const paths: Record<InstanceState, readonly string[]> = {
  VERIFIED: ['M8 1.4a6.6 6.6 0 1 1 0 13.2a6.6 6.6 0 0 1 0-13.2z', 'M5 8.3l2.1 2.1L11 6.2'],
  REJECTED: ['M5.3 1.6h5.4l3.7 3.7v5.4l-3.7 3.7H5.3l-3.7-3.7V5.3z', 'M5.8 5.8l4.4 4.4m0-4.4l-4.4 4.4'],
  UNREACHABLE: ['M8 1.8l6.6 11.6H1.4z', 'M8 6.2v3.3m0 1.6v.3'],
  UNVERIFIED: ['M8 1.4a6.6 6.6 0 1 1 0 13.2a6.6 6.6 0 0 1 0-13.2z'],
};

/** A state's shape: ring with tick, octagon with cross, triangle, dashed ring. It only ever stands beside its word. */
export function StateShape({ state, weight = 1.7 }: { readonly state: InstanceState; readonly weight?: number }) {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth={weight} aria-hidden focusable="false">
      {paths[state].map((d) => (
        <path
          key={d}
          d={d}
          strokeLinejoin="round"
          strokeLinecap="round"
          {...(state === 'UNVERIFIED' && { strokeDasharray: '2.2 2.9' })}
        />
      ))}
    </svg>
  );
}

/** A broken ring with a bar, for what is turned off. */
export const OffShape = () => (
  <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.15" aria-hidden focusable="false">
    <circle cx="8" cy="8" r="6.6" strokeDasharray="2.2 1.6" />
    <path d="M5 8h6" strokeLinecap="round" />
  </svg>
);
