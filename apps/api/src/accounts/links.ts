/**
 * The address at which somebody joins, or sets a new password. The token is in the fragment, which no server ever sees
 * or logs.
 */
export const inviteAddress = (consoleUrl: string, token: string): string => `${consoleUrl}/sign-in/invite#${token}`;
