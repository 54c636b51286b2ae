import type { InstanceState } from './state-shape';

/** What the states are called. */
export const stateWords: Record<InstanceState, string> = {
  VERIFIED: 'Verified',
  REJECTED: 'Rejected',
  UNREACHABLE: 'Unreachable',
  UNVERIFIED: 'Never checked',
};
