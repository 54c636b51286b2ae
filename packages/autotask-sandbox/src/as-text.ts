/** A value from JSON as text: scalars as they read, anything else as JSON. */
export const asText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return JSON.stringify(value) ?? '';
};
