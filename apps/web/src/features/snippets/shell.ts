/** Text in a here-document, where the shell would expand `$`, backquotes and backslashes. */
export const shellText = (text: string): string => text.replace(/[\\$`]/g, '\\$&');

/** Text between double quotes, where it would read the quotes themselves too. */
export const inQuotes = (text: string): string => text.replace(/[\\$`"]/g, '\\$&');

/** The secrets every call needs, from the environment. */
export const authorization = (element = ''): string =>
  `-H "Authorization: User $USER_SECRET, Organization $ORGANIZATION_SECRET${element}"`;
