import { DomainError } from '../instances/errors.js';
import type { Role } from './ports.js';

const names: Readonly<Record<Role, string>> = { OWNER: 'an owner', EDITOR: 'an editor', VIEWER: 'a viewer' };

/** The caller's role does not allow this. Nothing was done. */
export class ForbiddenError extends DomainError {
  override readonly name = 'ForbiddenError';
  readonly code = 'FORBIDDEN';

  constructor(
    readonly role: Role,
    readonly requiredRole: Role,
  ) {
    const needed = requiredRole === 'EDITOR' ? 'an editor or an owner' : names[requiredRole];
    super(
      `This needs ${needed} of the organisation; you are ${names[role]}. Ask an owner to do it or to change your role.`,
    );
  }
}

/** The organisation has no such member: unknown, removed or another organisation's, which must not be told apart. */
export class MemberNotFoundError extends DomainError {
  override readonly name = 'MemberNotFoundError';
  readonly code = 'MEMBER_NOT_FOUND';

  constructor() {
    super('The organisation has no such member. They may have been removed already.');
  }
}

/** An organisation without an owner could never have one again. */
export class LastOwnerError extends DomainError {
  override readonly name = 'LastOwnerError';
  readonly code = 'LAST_OWNER';

  constructor() {
    super('This is the only owner. Make another member an owner first.');
  }
}

/** The organisation has no such invite: unknown, accepted, expired, revoked or another organisation's. */
export class InviteNotFoundError extends DomainError {
  override readonly name = 'InviteNotFoundError';
  readonly code = 'INVITE_NOT_FOUND';

  constructor() {
    super('The organisation has no such open invite. It may have been accepted, or its seven days are over.');
  }
}

/** The link somebody holds invites to nothing, or does so no more. */
export class InviteRefusedError extends DomainError {
  override readonly name = 'InviteRefusedError';
  readonly code = 'INVITE_REFUSED';

  constructor() {
    super('This link has been used, was taken back or has expired. Ask whoever sent it for a new one.');
  }
}

/** The caller has no such session: unknown, ended or somebody else's. */
export class SessionNotFoundError extends DomainError {
  override readonly name = 'SessionNotFoundError';
  readonly code = 'SESSION_NOT_FOUND';

  constructor() {
    super('You have no such session. It may have ended already.');
  }
}

export type PeopleError =
  | ForbiddenError
  | MemberNotFoundError
  | LastOwnerError
  | InviteNotFoundError
  | InviteRefusedError
  | SessionNotFoundError;
