import { allClaims } from './claims.js';

/** A test that ran, and what it set out to prove. */
export interface Proof {
  readonly claims: readonly string[];
  readonly hasPassed: boolean;
}

/** Claims that nobody proved, or that one of their tests denies: what may not stand in the table. */
export function findUnproven(proofs: readonly Proof[]): readonly string[] {
  const proven = new Set(proofs.filter(({ hasPassed }) => hasPassed).flatMap(({ claims }) => claims));
  const denied = new Set(proofs.filter(({ hasPassed }) => !hasPassed).flatMap(({ claims }) => claims));
  return allClaims()
    .map(([id]) => id)
    .filter((id) => !proven.has(id) || denied.has(id));
}
