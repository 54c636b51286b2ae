import type { AuditEvent } from './audit-documents';

export type AuditAction = AuditEvent['action'];

/** What an organisation's audit tells of, by what it concerns; a group can be asked for as a whole. */
export const actionGroups = {
  instances: [
    'INSTANCE_CREATED',
    'INSTANCE_UPDATED',
    'CONFIGURATION_RESTORED',
    'INSTANCE_ENABLED',
    'INSTANCE_DISABLED',
    'TOKEN_ROTATED',
    'INSTANCE_CHECKED',
    'INSTANCE_DELETED',
    'INSTANCE_RESTORED',
    'INSTANCE_PURGED',
  ],
  data: [
    'RECORD_CREATED',
    'RECORD_UPDATED',
    'RECORD_CONVERTED',
    'RECORD_WRITE_UNCERTAIN',
    'BULK_QUERY_STARTED',
    'BULK_QUERY_CANCELLED',
    'BULK_DOWNLOADED',
    'CALL_FORWARDED',
  ],
  access: [
    'SIGNED_IN',
    'SIGNED_OUT',
    'SIGN_IN_REFUSED',
    'SIGN_IN_THROTTLED',
    'CREDENTIALS_REFUSED',
    'ROLE_REFUSED',
    'VERIFICATION_REFUSED',
    'SESSION_ENDED',
    'SIGN_IN_LINK_CREATED',
  ],
  secrets: [
    'PASSWORD_CHANGED',
    'PASSWORD_LINK_CREATED',
    'USER_SECRET_ROTATED',
    'SECRETS_SHOWN',
    'ORGANIZATION_SECRETS_REPLACED',
  ],
  people: [
    'MEMBER_INVITED',
    'INVITE_REVOKED',
    'MEMBER_JOINED',
    'MEMBER_ROLE_CHANGED',
    'MEMBER_REMOVED',
    'ACCOUNT_CLAIMED',
    'PROFILE_CHANGED',
    'EMAIL_CHANGED',
  ],
  audit: ['ORGANIZATION_CREATED', 'ORGANIZATION_RENAMED', 'AUDIT_EXPORTED', 'AUDIT_CUT', 'AUDIT_TAIL_LOST'],
} as const satisfies Readonly<Record<string, readonly AuditAction[]>>;

export type ActionGroup = keyof typeof actionGroups;
type Offered = (typeof actionGroups)[ActionGroup][number];

/** What one can choose: a group, or one action of it. */
export type ActionChoice = ActionGroup | Offered;

/** The groups, in their order. */
export const groupNames = Object.keys(actionGroups) as readonly ActionGroup[];

const choices = new Map<string, ActionChoice>(
  groupNames.flatMap((group) => [group, ...actionGroups[group]]).map((choice) => [choice.toLowerCase(), choice]),
);

/** Reads a choice from an address; undefined for what is none. */
export const readActionChoice = (text: string | undefined): ActionChoice | undefined =>
  choices.get(text?.toLowerCase() ?? '');

/** The actions a choice stands for. */
export const actionsOf = (choice: ActionChoice): readonly AuditAction[] =>
  isGroup(choice) ? actionGroups[choice] : [choice];

const isGroup = (choice: ActionChoice): choice is ActionGroup => choice in actionGroups;
