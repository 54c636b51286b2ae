/** What a member may be, the mightiest first. */
export const roles = ['OWNER', 'EDITOR', 'VIEWER'] as const;
export type Role = (typeof roles)[number];
