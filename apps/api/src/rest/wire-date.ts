/** Whole seconds in UTC, as the platform wrote them: `2017-08-07T18:46:38Z`. */
export const toWireDate = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
