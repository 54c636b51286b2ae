/** The number of an instance that was typed or stands in an address, with or without a sign before it: `17`, `#17`. */
export const numberIn = (text: string): string | undefined => /^#?(\d{1,15})$/.exec(text.trim())?.[1];
