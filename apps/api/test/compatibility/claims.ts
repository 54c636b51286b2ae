import type { Claim, Claims } from './claim.js';
import { createClaims } from './create-claims.js';
import { elementClaims } from './element-claims.js';
import { groundClaims } from './ground-claims.js';
import { hubClaims } from './hub-claims.js';
import { instanceClaims } from './instance-claims.js';

/** Every behaviour there is a word about, in the order of the table. */
export const sections: readonly (readonly [title: string, claims: Claims])[] = [
  ['Every call', groundClaims],
  ['Creating an instance', createClaims],
  ['Instances', instanceClaims],
  ['Elements and hubs', elementClaims],
  ['Hub calls', hubClaims],
];

export type ClaimId =
  | keyof typeof groundClaims
  | keyof typeof createClaims
  | keyof typeof instanceClaims
  | keyof typeof elementClaims
  | keyof typeof hubClaims;

/** Every claim with its id. */
export const allClaims = (): readonly (readonly [id: string, claim: Claim])[] =>
  sections.flatMap(([, claims]) => Object.entries(claims));
