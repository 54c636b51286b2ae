import type { Actor } from '../instances/ports.js';
import type { Claim, Organization, Role, SecretRecord, Theme, User } from './ports.js';

/** Somebody who belongs to an organisation. */
export interface Member {
  readonly user: User;
  readonly joinedAt: Date;
}

/** An open invite, as owners see it. */
export interface Invite {
  readonly id: string;
  readonly organizationId: string;
  readonly role: Role;
  readonly email: string | null;
  readonly invitedBy: User;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** An open link, as whoever holds it sees it. `user` is the member who is to set a new password; null to join. */
export interface OpenInvite extends Omit<Invite, 'organizationId'> {
  readonly organization: Organization;
  readonly user: User | null;
}

interface NewInvite extends Omit<Invite, 'invitedBy'> {
  readonly tokenHash: string;
  readonly userId: string | null;
}

/** Somebody who joins; their secret comes hashed and sealed. */
export interface NewMember extends Claim, SecretRecord {
  readonly id: string;
  readonly organizationId: string;
  readonly role: Role;
}

/** Where a person is signed in. */
export interface SignedIn {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly address: string | null;
  /** What the browser calls itself. */
  readonly userAgent: string | null;
}

/** How the console is to look and speak for a person; null follows the browser. */
interface Preferences {
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly theme: Theme | null;
}

/** What a person may change of themselves. */
export type Profile = Pick<User, 'firstName' | 'lastName'> & Preferences;

/** Thrown when what is to be changed is not there, or not as the change needs it. */
export class NothingChanged extends Error {
  override readonly name = 'NothingChanged';
}

/**
 * Keeps the people of organisations. Every change is written with its activity, durable when it returns; one that finds
 * nothing to change throws NothingChanged and has done nothing.
 */
export interface PeopleStore {
  listMembers(organizationId: string): Promise<readonly Member[]>;
  findMember(organizationId: string, userId: string): Promise<Member | undefined>;
  /** NothingChanged when there is no such member, or no owner would be left. */
  changeRole(actor: Actor, user: Pick<User, 'id' | 'role'>, role: Role, at: Date): Promise<void>;
  /** Ends their sessions, links and invites with it; the same conditions. */
  removeMember(actor: Actor, user: Pick<User, 'id' | 'email' | 'role'>, at: Date): Promise<void>;
  rotateUserSecret(actor: Actor, secret: SecretRecord, at: Date): Promise<void>;

  /** Takes the place of other links to a new password for the same member. */
  createInvite(actor: Actor, invite: NewInvite): Promise<void>;
  listInvites(organizationId: string, now: Date): Promise<readonly Invite[]>;
  revokeInvite(actor: Actor, id: string, at: Date): Promise<void>;
  findInvite(tokenHash: string, now: Date): Promise<OpenInvite | undefined>;
  /** Uses the invite up. Throws EmailTaken too. */
  join(tokenHash: string, member: NewMember, address: string, requestId: string, at: Date): Promise<void>;
  /** Uses the link up, sets the password and ends the member's sessions. */
  renewPassword(
    tokenHash: string,
    user: User,
    passwordHash: string,
    address: string,
    requestId: string,
    at: Date,
  ): Promise<void>;

  listSessions(userId: string, now: Date): Promise<readonly SignedIn[]>;
  endSession(actor: Actor, id: string, at: Date): Promise<void>;
  /** How many were ended: all of the actor's but the one to keep. */
  endOtherSessions(actor: Actor, keep: string | undefined, at: Date): Promise<number>;
  findPasswordHash(userId: string): Promise<string | undefined>;
  /** Ends all sessions but the one to keep; gives how many those were. */
  changePassword(actor: Actor, passwordHash: string, keep: string | undefined, at: Date): Promise<number>;

  /** Throws EmailTaken too. */
  changeEmail(actor: Actor, email: string, at: Date): Promise<void>;
  renameOrganization(actor: Actor, before: string, name: string, at: Date): Promise<void>;

  getProfile(userId: string): Promise<Profile>;
  /** `before` and `after` hold what differs, for the activity. */
  changeProfile(
    actor: Actor,
    profile: Profile,
    difference: { readonly before: Partial<Profile>; readonly after: Partial<Profile> },
    at: Date,
  ): Promise<void>;
}
