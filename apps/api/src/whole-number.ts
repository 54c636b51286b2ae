/** The number that a text of 1 to 15 digits is, as ids of the platform and of providers are written; undefined for any other. */
export const readWholeNumber = (text: string): number | undefined =>
  /^\d{1,15}$/.test(text) ? Number(text) : undefined;
