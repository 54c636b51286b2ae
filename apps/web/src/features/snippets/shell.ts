/** Text between double quotes or in a here-document, where the shell would expand `$`, backquotes and backslashes. */
export const shellText = (text: string): string => text.replace(/[\\$`]/g, '\\$&');

/** The secrets every call needs, from the environment. */
export const authorization = (element = ''): string =>
  `-H "Authorization: User $USER_SECRET, Organization $ORGANIZATION_SECRET${element}"`;
