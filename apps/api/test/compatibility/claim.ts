/** What Isotope makes of something the old platform did. */
type Verdict = 'served' | 'different' | 'not served';

/** A behaviour of the old platform, and what becomes of it here. */
export interface Claim {
  /** The path it belongs to, or the matter, in a few words. */
  readonly about: string;
  /** What the platform did. */
  readonly platform: string;
  readonly verdict: Verdict;
  /** What Isotope does, where that is not the same. */
  readonly here?: string;
}

/** Claims by their ids, which tests name. */
export type Claims = Readonly<Record<string, Claim>>;

/** The platform did this, and Isotope does the same. */
export const served = (about: string, platform: string, here?: string): Claim => ({
  about,
  platform,
  verdict: 'served',
  ...(here !== undefined && { here }),
});

/** The platform did this; Isotope does something else, which is said. */
export const different = (about: string, platform: string, here: string): Claim => ({
  about,
  platform,
  verdict: 'different',
  here,
});

/** The platform did this; Isotope refuses it, and says so. */
export const notServed = (about: string, platform: string, here: string): Claim => ({
  about,
  platform,
  verdict: 'not served',
  here,
});
