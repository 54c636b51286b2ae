/** More signs than any place shows in part on the narrowest window. */
const shownWhole = 30;

/** What tells the whole of a text of which only a part may be seen; undefined for a short one. */
export const tooltipOf = (text: string): string | undefined => (text.length > shownWhole ? text : undefined);
