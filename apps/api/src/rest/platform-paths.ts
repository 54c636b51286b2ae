/**
 * What the platform's own paths begin with. With an element token none of them is a hub call: here it would be answered as
 * one, and passed on with our credentials it would show what belongs to others.
 */
const platformWords: ReadonlySet<string> = new Set([
  ...['elements', 'instances', 'hubs', 'formulas', 'organizations', 'authentication'],
  ...['jobs', 'metrics', 'usage', 'audit-logs', 'docs', 'events'],
]);

/** Whether a path, or the first word of one, is the platform's own; it begins without a slash. */
export const isPlatformPath = (path: string): boolean => platformWords.has((path.split('/')[0] ?? '').toLowerCase());
