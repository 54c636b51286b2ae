import { activityActions } from '../instances/ports.js';

/** All that the audit keeps: the steps in an instance's life, and what else is done, seen or refused. */
export const auditActions = [
  ...activityActions,
  'INSTANCE_PURGED',
  'ORGANIZATION_CREATED',
  'ORGANIZATION_SECRETS_REPLACED',
  'ACCOUNT_CLAIMED',
  'MEMBER_INVITED',
  'INVITE_REVOKED',
  'MEMBER_JOINED',
  'MEMBER_ROLE_CHANGED',
  'MEMBER_REMOVED',
  'PASSWORD_LINK_CREATED',
  'PASSWORD_CHANGED',
  'USER_SECRET_ROTATED',
  'SESSION_ENDED',
  'PROFILE_CHANGED',
  'SIGN_IN_LINK_CREATED',
  'SIGNED_IN',
  'SIGNED_OUT',
  'SECRETS_SHOWN',
  'SIGN_IN_REFUSED',
  'ROLE_REFUSED',
  'KEY_ADDED',
  'KEYS_ROTATED',
  'KEY_RETIRED',
  'BACKUP_MADE',
  'AUDIT_EXPORTED',
  'AUDIT_CUT',
  'AUDIT_TAIL_LOST',
] as const;
export type AuditAction = (typeof auditActions)[number];
