import type { ActivitySource, Actor, StoredInstance } from '../instances/ports.js';

/** What a user may do; each may do what those after it may. */
export const roles = ['OWNER', 'EDITOR', 'VIEWER'] as const;
export type Role = (typeof roles)[number];

export type Theme = 'SYSTEM' | 'LIGHT' | 'DARK';

/** A tenant. `number` is the integer the REST API calls `id`. */
export interface Organization {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly createdAt: Date;
}

/** A person or a program acting for an organisation. E-mail and names are null until the account is claimed. */
export interface User {
  readonly id: string;
  readonly number: number;
  readonly organizationId: string;
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly role: Role;
}

/** Who a request comes from, once its credentials have been recognised. */
export interface Account {
  readonly user: User;
  readonly organization: Organization;
  readonly authorizedBy: 'SECRETS' | 'SESSION';
  /** The session, when the request carries one. */
  readonly sessionId?: string;
  /** The instance of the element token, when the request carries one. */
  readonly instance?: StoredInstance;
}

/** An organisation and its first user, ready to be written. Secrets come hashed and sealed. */
export interface NewOrganization {
  readonly organization: Omit<Organization, 'number'> & SecretRecord;
  readonly owner: Omit<User, 'number'> & SecretRecord;
}

export interface SecretRecord {
  readonly secretHash: string;
  readonly sealedSecret: string;
}

/** What a password sign-in needs to know of a user. */
interface PasswordRecord {
  readonly user: User;
  readonly passwordHash: string;
}

export interface Claim {
  readonly email: string;
  readonly passwordHash: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/** A session to be kept, and where it was started from. */
export interface NewSession {
  readonly id: string;
  readonly tokenHash: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** Where a request comes from, which carries no credentials of its own. */
interface Origin {
  readonly address: string | null;
  readonly requestId: string | null;
}

/** By what somebody signed in, and where from. */
export interface SignInFacts extends Origin {
  readonly by: 'LINK' | 'PASSWORD' | 'SECRETS' | 'INVITE';
}

/** Thrown when an e-mail address belongs to another user already. */
export class EmailTaken extends Error {
  override readonly name = 'EmailTaken';
}

/** Keeps organisations, users, their sessions and their one-time links. Secrets go in and are asked for as hashes. */
export interface AccountStore {
  findBySecrets(userSecretHash: string, organizationSecretHash: string): Promise<Account | undefined>;
  /** By the user's secret alone, for calls that carry an element token in place of the organisation's. */
  findByUserSecret(userSecretHash: string): Promise<Account | undefined>;
  findBySession(tokenHash: string, now: Date): Promise<Account | undefined>;
  findPassword(email: string): Promise<PasswordRecord | undefined>;
  /** The first organisation ever made and the owner of it of longest standing. */
  findFirst(): Promise<Account | undefined>;
  /** Every organisation with the owner it has had for longest, oldest first: for the operator alone. */
  listOwners(): Promise<readonly Account[]>;
  createOrganization(record: NewOrganization, source: ActivitySource): Promise<void>;
  /** The same while there is no organisation yet; false when there is one. */
  createFirstOrganization(record: NewOrganization, source: ActivitySource): Promise<boolean>;
  /** The user's and the organisation's secrets, sealed. */
  findSealedSecrets(userId: string): Promise<{ readonly user: string; readonly organization: string } | undefined>;
  replaceSecrets(account: Account, user: SecretRecord, organization: SecretRecord, at: Date): Promise<void>;
  createSession(session: NewSession, signIn: SignInFacts): Promise<void>;
  /** Nothing happens when there is no such session. */
  deleteSession(tokenHash: string, from: Origin, at: Date): Promise<void>;
  createSignInLink(link: {
    readonly tokenHash: string;
    readonly userId: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  }): Promise<void>;
  /** Uses a link up: the id of the user it signs in, the first time and before its expiry only. */
  takeSignInLink(tokenHash: string, now: Date): Promise<string | undefined>;
  /** False when the user has an e-mail address already. Throws EmailTaken. */
  claim(userId: string, claim: Claim, actor: Actor, at: Date): Promise<boolean>;
}
