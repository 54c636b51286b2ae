import { type Element, isSecretKey, secretMask } from '@isotope/core';
import type { Shown, UpstreamInstance } from './ports.js';

/** The tag under which an instance is found at the upstream platform: nobody else makes one like it. */
export const markerOf = (attemptId: string): string => `isotope-${attemptId}`;

/** What may be kept of what the platform shows; secrets are left out, also where it shows them in the clear. */
export const shownOf = (element: Element, { name, configuration }: UpstreamInstance): Shown => ({
  name,
  configuration: Object.fromEntries(
    Object.entries(configuration).flatMap(([key, value]) =>
      value === null || value === secretMask || isSecretKey(element, key) ? [] : [[key, value]],
    ),
  ),
});

/** The keys whose values are shown otherwise than they were. What is shown at one time only tells nothing. */
export const changedShownKeys = (before: Shown, now: Shown): readonly string[] =>
  Object.entries(now.configuration)
    .filter(([key, value]) => Object.hasOwn(before.configuration, key) && before.configuration[key] !== value)
    .map(([key]) => key);
