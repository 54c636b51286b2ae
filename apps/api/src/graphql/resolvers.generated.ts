/* Written by `npm run generate` from packages/core/schema.graphql. Not to be edited. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { InstanceParent, ElementParent, ConfigurationEntryParent, ConfigurationValueParent, InstanceConnectionParent, ActivityConnectionParent, ActivityParent, OverviewParent, OverviewDayParent, RecentActivityParent, CheckParent, CheckConnectionParent, CheckDayParent, UserParent, OrganizationParent, ViewerParent, MemberParent, InviteParent, SignedInSessionParent, VerificationParent, VerificationStageParent, CreatedInstanceParent, TokenFactsParent, PreviousConfigurationParent, DisabledInstancesParent, DisabledInstanceParent, CrmParent, CrmRecordParent, CrmConnectionParent, CrmObjectDetailsParent, CrmObjectParent, CrmFieldParent, BulkJobParent, ProviderUsageParent, ProviderAccountParent, UpstreamInstanceParent, AuditEventParent, AuditEventConnectionParent, SecretUseParent, PendingUpstreamCreateParent } from './parents.js';
import type { GraphContext } from './context.js';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A moment in time, as an ISO 8601 string in UTC with milliseconds: `2026-03-01T08:30:00.000Z`. Given, it may have the
   * offset of a time zone in place of the `Z`, `2026-03-01T09:30:00+01:00`, and fewer digits, but needs one of both.
   */
  DateTime: { input: Date; output: unknown; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
};

/** Anything that can be fetched again by its global id (Relay). */
export type Node = {
  /** A global id: opaque, unique across all types. */
  readonly id: Scalars['ID']['output'];
};

/** What can be read. Nothing here changes anything. */
export type Query = {
  readonly __typename?: 'Query';
  /** Who is asking: the user and organisation behind the credentials of this request. */
  readonly viewer: Viewer;
  /** This Isotope: the addresses its other APIs answer at. */
  readonly service: Service;
  /** The elements that can be connected, by name. Both arguments narrow the list. */
  readonly elements: ReadonlyArray<Element>;
  /** One element by its key, such as `autotaskcrm`; null when there is none. */
  readonly element?: Maybe<Element>;
  /**
   * What is known of a configuration while it is still being filled in: of an Autotask account the zone, by what was pasted
   * as server URL or else by one question to Autotask that carries the user name and no secret. For forms: nothing is
   * stored, and secrets need not be sent. Null when there is nothing to tell, when the provider does not answer, and beyond
   * 60 questions a minute. For editors and owners.
   */
  readonly suggestConfiguration?: Maybe<ConfigurationSuggestion>;
  /** The organisation's instances, newest first unless `orderBy` says otherwise. Deleted ones are left out. */
  readonly instances: InstanceConnection;
  /** One instance; null when the organisation has none of this id. */
  readonly instance?: Maybe<Instance>;
  /** An instance that was deleted and can still be brought back; null when there is none of this id. */
  readonly deletedInstance?: Maybe<Instance>;
  /** The tags the organisation's instances carry, those carried most first. */
  readonly tags: ReadonlyArray<TagCount>;
  /** The organisation's members, in the order they joined. */
  readonly members: ReadonlyArray<Member>;
  /** Invites that are still open, latest first. For owners: null for others, beside an error with the code `FORBIDDEN`. */
  readonly invites?: Maybe<ReadonlyArray<Invite>>;
  /** What a home page shows: how the organisation's instances fare, and what needs a person. */
  readonly overview: Overview;
  /** What runs here and how it fares. For owners: null for others, beside an error with the code `FORBIDDEN`. */
  readonly status?: Maybe<Status>;
  /**
   * What a `createInstance` of the caller's made under this idempotency key, its token with it, for 24 hours: for whoever
   * lost the answer, such as a page that was reloaded. Null as long as nothing was made. For editors and owners.
   */
  readonly createdInstance?: Maybe<CreatedInstance>;
  /**
   * Creates at the upstream platform whose answer was lost, oldest first. Each is looked after until it is known what came
   * of it: an instance nobody was told of is deleted there. Empty where Isotope has no upstream platform.
   */
  readonly pendingUpstreamCreates: ReadonlyArray<PendingUpstreamCreate>;
  /**
   * What was done, seen or refused in the organisation, latest first, sealed so that an edit would be found out. For owners:
   * null for others, beside an error with the code `FORBIDDEN`.
   */
  readonly auditEvents?: Maybe<AuditEventConnection>;
  /** Whatever has this global id; null when the organisation has nothing of this id. */
  readonly node?: Maybe<Node>;
};


/** What can be read. Nothing here changes anything. */
export type QueryElementsArgs = {
  hub?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What can be read. Nothing here changes anything. */
export type QueryElementArgs = {
  key: Scalars['String']['input'];
};


/** What can be read. Nothing here changes anything. */
export type QuerySuggestConfigurationArgs = {
  elementKey: Scalars['String']['input'];
  configuration: ReadonlyArray<ConfigurationValueInput>;
};


/** What can be read. Nothing here changes anything. */
export type QueryInstancesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InstanceFilter>;
  orderBy?: InputMaybe<InstanceOrder>;
};


/** What can be read. Nothing here changes anything. */
export type QueryInstanceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Nothing here changes anything. */
export type QueryDeletedInstanceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. Nothing here changes anything. */
export type QueryTagsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. Nothing here changes anything. */
export type QueryCreatedInstanceArgs = {
  idempotencyKey: Scalars['String']['input'];
};


/** What can be read. Nothing here changes anything. */
export type QueryAuditEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
};


/** What can be read. Nothing here changes anything. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};

/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Creates an instance once its provider has accepted the credentials. Nothing is stored before that, and the answer
   * leaves only after the instance is durably written.
   */
  readonly createInstance: CreateInstanceResult;
  /**
   * Does everything `createInstance` does except storing: the same checks, the same problems, nothing kept. Always asks the
   * provider, whatever `verify` says, and takes no account of `idempotencyKey`.
   */
  readonly verifyConfiguration: VerifyConfigurationResult;
  /**
   * Ends a check of the caller's that runs under an `attemptId` or is about to begin. The mutation that waits for the check
   * answers with a VerificationCancelledProblem, and nothing is stored or changed. A check that is over stays what it came
   * to, and so does a create at an upstream platform.
   */
  readonly cancelVerification: CancelVerificationResult;
  /**
   * Changes an instance. What is left out stays; a blank secret stays too. When values the provider judges change, they
   * are checked beside the old ones first and take their place in one step, or nothing changes.
   */
  readonly updateInstance: UpdateInstanceResult;
  /**
   * Gives an instance new credentials: checked beside the old ones, then put in their place. The old ones are kept sealed
   * for seven days, so that `restoreConfiguration` can put them back.
   */
  readonly reauthenticateInstance: UpdateInstanceResult;
  /** Puts back the configuration that was last replaced, within seven days. The one it replaces can be put back in turn. */
  readonly restoreConfiguration: RestoreConfigurationResult;
  /** Lets calls with the instance's token through again. */
  readonly enableInstance: ChangeInstanceResult;
  /** Refuses calls with the instance's token until it is enabled again. Nothing is lost. */
  readonly disableInstance: ChangeInstanceResult;
  /** Gives an instance a new token. The old one works for another 24 hours, or stops at once when asked to. */
  readonly rotateInstanceToken: RotateInstanceTokenResult;
  /** Asks the provider about the stored configuration now and keeps what it says. */
  readonly checkInstance: CheckInstanceResult;
  /** Deletes an instance. Its token stops working at once. For 30 days `restoreInstance` brings it back. */
  readonly deleteInstance: DeleteInstanceResult;
  /**
   * Disables all instances of one element at once, or none when it fails: for credentials that have leaked. Calls with
   * their tokens are refused from then on. Gives what has to be revoked at the provider, where the credentials themselves
   * still work. Each can be enabled again. For owners.
   */
  readonly disableInstancesOfElement: DisableInstancesOfElementResult;
  /** The same for all instances of the organisation, of whatever element. For owners. */
  readonly disableAllInstances: DisableAllInstancesResult;
  /** Brings a deleted instance back, its token with it, within 30 days. */
  readonly restoreInstance: RestoreInstanceResult;
  /** Makes a record at the provider of an instance. Never sent twice: `OUTCOME_UNKNOWN` says that nobody knows whether it was made. */
  readonly createCrmRecord: SaveCrmRecordResult;
  /** Changes what is named of a record and leaves the rest. */
  readonly updateCrmRecord: SaveCrmRecordResult;
  /** Makes a customer of a lead. */
  readonly convertCrmLead: SaveCrmRecordResult;
  /** Begins to gather all that a query finds, in the background. What was gathered is fetched by REST, as JSON or as a table. */
  readonly startCrmBulkQuery: CrmBulkQueryResult;
  /** Ends a bulk query and drops what it has gathered; one that is at its end stays as it is. Whoever started it may, and editors. */
  readonly cancelCrmBulkQuery: CrmBulkQueryResult;
  /**
   * Gives the signed-in owner an e-mail address and a password to sign in with from now on. Possible once, while the
   * account has neither; the one-time sign-in link stops being offered afterwards.
   */
  readonly claimAccount: ClaimAccountResult;
  /** Makes a link by which one person joins the organisation, once, within seven days. For owners. */
  readonly inviteMember: InviteMemberResult;
  /** Takes an open invite back: its link stops working. For owners. */
  readonly revokeInvite: RevokeInviteResult;
  /** Gives a member another role, at once. The last owner stays one. For owners. */
  readonly changeMemberRole: ChangeMemberRoleResult;
  /**
   * Removes a member. Their sessions, their secret and the invites they made stop working at once; what they did stays
   * under their name. The last owner stays. For owners.
   */
  readonly removeMember: RemoveMemberResult;
  /** Makes a link by which a member who forgot their password sets a new one, once, within seven days. For owners. */
  readonly createPasswordLink: CreatePasswordLinkResult;
  /** Gives the caller a new user secret. The old one stops working at once. */
  readonly rotateUserSecret: RotatedUserSecret;
  /** Changes the caller's password and ends their sessions everywhere but here. */
  readonly changePassword: ChangePasswordResult;
  /** Gives the caller another e-mail address to sign in with. Sessions go on. */
  readonly changeEmail: ChangeEmailResult;
  /** Gives the organisation another name. For owners. */
  readonly renameOrganization: RenameOrganizationResult;
  /** Signs the caller out in one place. */
  readonly endSession: EndSessionResult;
  /** Signs the caller out everywhere but here. */
  readonly endOtherSessions: EndedSessions;
  /** Changes the caller's names and preferences. */
  readonly updateProfile: UpdateProfileResult;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationCreateInstanceArgs = {
  input: CreateInstanceInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationVerifyConfigurationArgs = {
  input: CreateInstanceInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationCancelVerificationArgs = {
  input: CancelVerificationInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationUpdateInstanceArgs = {
  input: UpdateInstanceInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationReauthenticateInstanceArgs = {
  input: ReauthenticateInstanceInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationRestoreConfigurationArgs = {
  input: InstanceVersionInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationEnableInstanceArgs = {
  input: InstanceVersionInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationDisableInstanceArgs = {
  input: InstanceVersionInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationRotateInstanceTokenArgs = {
  input: RotateInstanceTokenInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationCheckInstanceArgs = {
  input: CheckInstanceInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationDeleteInstanceArgs = {
  input: DeleteInstanceInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationDisableInstancesOfElementArgs = {
  input: DisableInstancesOfElementInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationRestoreInstanceArgs = {
  input: RestoreInstanceInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationCreateCrmRecordArgs = {
  input: CreateCrmRecordInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationUpdateCrmRecordArgs = {
  input: UpdateCrmRecordInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationConvertCrmLeadArgs = {
  input: ConvertCrmLeadInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationStartCrmBulkQueryArgs = {
  input: StartCrmBulkQueryInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationCancelCrmBulkQueryArgs = {
  input: CancelCrmBulkQueryInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationClaimAccountArgs = {
  input: ClaimAccountInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationRevokeInviteArgs = {
  input: RevokeInviteInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationChangeMemberRoleArgs = {
  input: ChangeMemberRoleInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationRemoveMemberArgs = {
  input: RemoveMemberInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationCreatePasswordLinkArgs = {
  input: CreatePasswordLinkInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationChangeEmailArgs = {
  input: ChangeEmailInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationRenameOrganizationArgs = {
  input: RenameOrganizationInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationEndSessionArgs = {
  input: EndSessionInput;
};


/** What can be changed. Each answers what came of it, or a `Problem` that says why nothing did. */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};

/** What can be followed while it happens, as server-sent events from `/graphql/stream`. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * The stages of a running check, as they happen. Every stage is sent when it starts and again when it ends; stages that
   * have already happened are sent first. Completes with the check. Served over server-sent events at `/graphql/stream`.
   */
  readonly verification: VerificationStage;
  /**
   * The organisation's instances as they change, each as it is after the change: created, changed, checked, deleted,
   * brought back. Tells of changes made through this API process; on PostgreSQL of those made through other processes too.
   */
  readonly instanceChanged: Instance;
};


/** What can be followed while it happens, as server-sent events from `/graphql/stream`. */
export type SubscriptionVerificationArgs = {
  attemptId: Scalars['ID']['input'];
};


/** What can be followed while it happens, as server-sent events from `/graphql/stream`. */
export type SubscriptionInstanceChangedArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};

/** The caller: a user of an organisation. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Who is calling. */
  readonly user: User;
  /** Whose instances the caller sees. */
  readonly organization: Organization;
  /** How this request was authorised. */
  readonly authorizedBy: AuthorizationKind;
  /** How the console is to look and speak for this person. */
  readonly preferences: Preferences;
  /** Where this person is signed in, latest first. */
  readonly sessions: ReadonlyArray<SignedInSession>;
};

/** How the console is to look and speak for a person. What is null follows the browser. */
export type Preferences = {
  readonly __typename?: 'Preferences';
  /** A language tag, such as `en` or `de-AT`. */
  readonly language?: Maybe<Scalars['String']['output']>;
  /** A time zone by its name, such as `Europe/Vienna`. */
  readonly timeZone?: Maybe<Scalars['String']['output']>;
  /** Null where nothing was chosen: then as the system has it. */
  readonly theme?: Maybe<Theme>;
};

/** How the console looks. */
export type Theme =
  /** As the system has it. */
  | 'SYSTEM'
  /** Dark on light. */
  | 'LIGHT'
  /** Light on dark. */
  | 'DARK';

/** A place where a person is signed in. */
export type SignedInSession = {
  readonly __typename?: 'SignedInSession';
  /** A global id. */
  readonly id: Scalars['ID']['output'];
  /** When the person signed in. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it ends by itself, unless it is used before: then it goes on, until `endsAtLatest`. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When it ends however much it is used: 14 days after it began. */
  readonly endsAtLatest: Scalars['DateTime']['output'];
  /** The network address it was started from; null when that is not known. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** The browser, such as `Firefox 140`; null when it is not known. */
  readonly browser?: Maybe<Scalars['String']['output']>;
  /** The operating system, such as `Windows`; null when it is not known. */
  readonly system?: Maybe<Scalars['String']['output']>;
  /** Whether this very request belongs to it. */
  readonly isCurrent: Scalars['Boolean']['output'];
};

/** Somebody who belongs to the organisation. */
export type Member = {
  readonly __typename?: 'Member';
  /** Who it is. */
  readonly user: User;
  /** When they joined. */
  readonly joinedAt: Scalars['DateTime']['output'];
  /** Whether it is the caller. */
  readonly isSelf: Scalars['Boolean']['output'];
};

/** A link by which somebody may join, not used yet. Its secret was shown once, to whoever made it. */
export type Invite = {
  readonly __typename?: 'Invite';
  /** A global id. */
  readonly id: Scalars['ID']['output'];
  /** What whoever accepts it will be. */
  readonly role: Role;
  /** Whom it is meant for; null when that was not said. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Who made it; null once they have left. */
  readonly invitedBy: User;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it ends unless it was used. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** How a request was authorised. */
export type AuthorizationKind =
  /** By `User <secret>, Organization <secret>`. */
  | 'SECRETS'
  /** By the session of a signed-in person. */
  | 'SESSION';

/** A person or a program acting for an organisation. */
export type User = {
  readonly __typename?: 'User';
  /** A global id. */
  readonly id: Scalars['ID']['output'];
  /** The integer the REST API calls `id`. */
  readonly number: Scalars['Int']['output'];
  /** Null until the account has been claimed with `claimAccount`. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Null where none was given. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** Null where none was given. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** What they may do. */
  readonly role: Role;
  /** Whether an e-mail address and a password have been set. */
  readonly isClaimed: Scalars['Boolean']['output'];
};

/** What a user may do in the organisation. */
export type Role =
  /** Everything, members and secrets included. */
  | 'OWNER'
  /** Creates and changes instances. */
  | 'EDITOR'
  /** Looks, changes nothing. */
  | 'VIEWER';

/** A tenant: its users see its instances and nobody else's. */
export type Organization = {
  readonly __typename?: 'Organization';
  /** A global id. */
  readonly id: Scalars['ID']['output'];
  /** The integer the REST API calls `id`. */
  readonly number: Scalars['Int']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** This Isotope and its addresses, for snippets and links. */
export type Service = {
  readonly __typename?: 'Service';
  /** The release that answers, such as `0.1.0`. */
  readonly version: Scalars['String']['output'];
  /** Where this API is reached by those who use it: `ISOTOPE_PUBLIC_API_URL`, `ISOTOPE_API_URL`, or where it listens. */
  readonly graphqlUrl: Scalars['String']['output'];
  /** Where people reach the console, without a trailing slash. */
  readonly consoleUrl: Scalars['String']['output'];
  /** The base of the REST API, without a trailing slash: `https://isotope.example/elements/api-v2`. */
  readonly restUrl: Scalars['String']['output'];
};

/** This installation and how it fares: nothing in it belongs to one organisation. What is counted is counted by the process that answers, since it started. */
export type Status = {
  readonly __typename?: 'Status';
  /** The release, such as `0.1.0`. */
  readonly version: Scalars['String']['output'];
  /** The Node it runs on, such as `v20.19.0`. */
  readonly node: Scalars['String']['output'];
  /** When the process that answers was started. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** What an answer depends on, as `/readyz` tells it. */
  readonly checks: ReadonlyArray<StatusCheck>;
  /** The database. */
  readonly store: StatusStore;
  /** The keys of the ring; the first seals. */
  readonly keys: ReadonlyArray<StatusKey>;
  /** The last time everything was sealed anew under another key; null when that was never done. */
  readonly reseal?: Maybe<StatusReseal>;
  /** What waits to be done. */
  readonly queues: StatusQueues;
  /** Subscriptions that are being followed. */
  readonly streams: Scalars['Int']['output'];
  /** How each provider answers. */
  readonly providers: ReadonlyArray<StatusProvider>;
  /** The daily checks. */
  readonly scheduledChecks: StatusSchedule;
  /** When `isotope backup` last made a backup of this data directory; null when it never did. */
  readonly lastBackupAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Something every answer depends on. */
export type StatusCheck = {
  readonly __typename?: 'StatusCheck';
  /** `store`, `writer`, `disk`, `keys`, `migrations` or `draining`. */
  readonly name: Scalars['String']['output'];
  /** What is wrong, in a few words; null when nothing is. */
  readonly problem?: Maybe<Scalars['String']['output']>;
};

/** Which database holds everything. */
export type StatusStoreKind =
  /** A file in the data directory. */
  | 'SQLITE'
  /** A PostgreSQL server, which several processes may share. */
  | 'POSTGRESQL';

/** The database. */
export type StatusStore = {
  readonly __typename?: 'StatusStore';
  /** Which it is. */
  readonly kind: StatusStoreKind;
  /** Of the database's own software. */
  readonly version: Scalars['String']['output'];
  /** In bytes; a Float, for it may be more than an Int holds. */
  readonly sizeBytes: Scalars['Float']['output'];
  /** The write-ahead log, in bytes; null where there is none of its own. */
  readonly walBytes?: Maybe<Scalars['Float']['output']>;
  /** Whether its tables are those of this release. */
  readonly migrations: StatusMigrations;
  /** How long the last durable commits took, in milliseconds: the middle. */
  readonly commitP50Ms?: Maybe<Scalars['Float']['output']>;
  /** The same: all but the slowest in twenty. */
  readonly commitP95Ms?: Maybe<Scalars['Float']['output']>;
};

/** The changes to the tables this release has brought. */
export type StatusMigrations = {
  readonly __typename?: 'StatusMigrations';
  /** How many the database has. */
  readonly applied: Scalars['Int']['output'];
  /** Those the database lacks. */
  readonly pending: Scalars['Int']['output'];
  /** When the newest that was applied was written. */
  readonly latestAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A key secrets are sealed under. Its id tells keys apart and tells nothing else. */
export type StatusKey = {
  readonly __typename?: 'StatusKey';
  /** Eight hexadecimal digits. */
  readonly id: Scalars['ID']['output'];
  /** Whether new secrets are sealed under it; the others only open. */
  readonly isSealing: Scalars['Boolean']['output'];
  /** Null where the ring does not say. */
  readonly madeAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Sealing everything anew under another key. */
export type StatusReseal = {
  readonly __typename?: 'StatusReseal';
  /** The key everything is sealed under then. */
  readonly keyId: Scalars['ID']['output'];
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** How many secrets have been sealed anew. */
  readonly resealed: Scalars['Int']['output'];
  /** Null while it goes on, or when it was cut short. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What runs and what waits, over all organisations. */
export type StatusQueues = {
  readonly __typename?: 'StatusQueues';
  /** Requests in work. */
  readonly requests: Scalars['Int']['output'];
  /** Commands that wait to be written. */
  readonly commands: Scalars['Int']['output'];
  /** Bulk jobs that are gathering. */
  readonly bulkRunning: Scalars['Int']['output'];
  /** Bulk jobs that wait for their turn, or for their provider. */
  readonly bulkWaiting: Scalars['Int']['output'];
  /** Calls at providers that have no answer yet. */
  readonly providerCalls: Scalars['Int']['output'];
  /** Calls that wait for their turn at a provider. */
  readonly providerCallsWaiting: Scalars['Int']['output'];
};

/** How a provider has answered since this process started. */
export type StatusProvider = {
  readonly __typename?: 'StatusProvider';
  /** `autotask`. */
  readonly provider: Scalars['String']['output'];
  /** When it last answered; null when it has not yet. */
  readonly lastSuccessAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last unreachable or too slow, failed itself, or held calls back. A refused credential is no failure. */
  readonly lastFailureAt?: Maybe<Scalars['DateTime']['output']>;
  /** What failed then: the call, and the status or the reason, as in `POST /Companies/query: PROVIDER_TIMEOUT`. */
  readonly lastFailure?: Maybe<Scalars['String']['output']>;
  /** How long its last answers took, in milliseconds: the middle. */
  readonly p50Ms?: Maybe<Scalars['Float']['output']>;
  /** The same: all but the slowest in twenty. */
  readonly p95Ms?: Maybe<Scalars['Float']['output']>;
  /** Of the customer who has used most of the hour's calls: which share, from 0 to 1. */
  readonly budgetUsed: Scalars['Float']['output'];
};

/** The daily looks at each instance's provider. */
export type StatusSchedule = {
  readonly __typename?: 'StatusSchedule';
  /** Whether they are made at all: `ISOTOPE_SCHEDULED_CHECKS`. */
  readonly isOn: Scalars['Boolean']['output'];
  /** When the next look is due; null when none is planned. */
  readonly nextAt?: Maybe<Scalars['DateTime']['output']>;
  /** Looks that should have been made five minutes ago, counted to a thousand. */
  readonly overdue: Scalars['Int']['output'];
};

/** What can be connected: a kind of account at a provider. */
export type Element = {
  readonly __typename?: 'Element';
  /** How requests name it: `autotaskcrm`. */
  readonly key: Scalars['String']['output'];
  /** The integer the REST API calls `id`. */
  readonly number: Scalars['Int']['output'];
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** One or two letters that stand for it on its tile. */
  readonly symbol: Scalars['String']['output'];
  /** The family it belongs to: `crm`, `helpdesk`, `finance`. */
  readonly hub: Scalars['String']['output'];
  /**
   * Whether its hub's data is served here. Where it is not, accounts are checked and kept all the same, and what asks for
   * their data with an element token is refused with `HUB_NOT_SERVED`.
   */
  readonly isDataServed: Scalars['Boolean']['output'];
  /** What it connects to, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** A relative path or address of its picture, as the platform's REST API gives it. */
  readonly image?: Maybe<Scalars['String']['output']>;
  /** Where an account at the provider is to be had. */
  readonly signupUrl?: Maybe<Scalars['String']['output']>;
  /** What an instance of it is asked for, in the order to ask it. */
  readonly configuration: ReadonlyArray<ConfigurationEntry>;
  /**
   * What an instance of any element may be given besides: where events go, how answers are cut. None of it is required;
   * what has a default is filled in.
   */
  readonly commonConfiguration: ReadonlyArray<ConfigurationEntry>;
  /** How many instances of it the organisation has. */
  readonly instanceCount: Scalars['Int']['output'];
  /** When the organisation made the latest of them; null while it has none. */
  readonly lastCreatedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Values of the bundled sandbox's account, with which the element can be tried without an account at the provider.
   * Empty when no sandbox is running.
   */
  readonly sandboxConfiguration: ReadonlyArray<SandboxValue>;
};

/** A value of the bundled sandbox's account. It is no secret: the sandbox holds invented data. */
export type SandboxValue = {
  readonly __typename?: 'SandboxValue';
  /** The configuration entry's key. */
  readonly key: Scalars['String']['output'];
  /** What to fill in. */
  readonly value: Scalars['String']['output'];
};

/** What is known of a configuration that is being filled in. */
export type ConfigurationSuggestion = {
  readonly __typename?: 'ConfigurationSuggestion';
  /** The configuration entry it is about. */
  readonly entryKey: Scalars['String']['output'];
  /** What was found: `webservices5, America West`; null when something is wrong instead. */
  readonly found?: Maybe<Scalars['String']['output']>;
  /** The value that says so, to take over; null when what was typed says it already. */
  readonly value?: Maybe<ConfigurationSuggestionValue>;
  /** What is wrong, as creating would tell it. */
  readonly problem?: Maybe<Scalars['String']['output']>;
};

/** A value to take over into a form. */
export type ConfigurationSuggestionValue = {
  readonly __typename?: 'ConfigurationSuggestionValue';
  /** The configuration entry's key. */
  readonly key: Scalars['String']['output'];
  /** What to fill in. */
  readonly value: Scalars['String']['output'];
};

/** A named value an element asks for. */
export type ConfigurationEntry = {
  readonly __typename?: 'ConfigurationEntry';
  /** How requests name it: `crm.autotask.username`. */
  readonly key: Scalars['String']['output'];
  /** What people call it. */
  readonly label: Scalars['String']['output'];
  /** What it is and where to find it, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What kind of value it takes. */
  readonly type: ConfigurationEntryType;
  /** Whether an instance cannot be made without it. */
  readonly isRequired: Scalars['Boolean']['output'];
  /** Whether the value is sealed and never shown again. */
  readonly isSecret: Scalars['Boolean']['output'];
  /** Taken when the request leaves the entry out. */
  readonly defaultValue?: Maybe<Scalars['String']['output']>;
  /** A value as it might look. */
  readonly example?: Maybe<Scalars['String']['output']>;
  /** What a COMBO offers; empty for every other type. */
  readonly options: ReadonlyArray<ConfigurationOption>;
  /** Where it stands in a form; lower comes first. */
  readonly displayOrder: Scalars['Int']['output'];
  /** The most characters a value may have. */
  readonly maxLength: Scalars['Int']['output'];
  /** Where the provider explains it. */
  readonly helpUrl?: Maybe<Scalars['String']['output']>;
  /** Whether every element takes it, as the entries of `commonConfiguration`. */
  readonly isCommon: Scalars['Boolean']['output'];
  /** Whether forms leave it out; programs may set it all the same. */
  readonly isHidden: Scalars['Boolean']['output'];
};

/** The platform's types of configuration entries; the number is the most characters a value may have. */
export type ConfigurationEntryType =
  /** One line of at most 32 characters. */
  | 'TEXTFIELD_32'
  /** One line of at most 64 characters. */
  | 'TEXTFIELD_64'
  /** One line of at most 128 characters. */
  | 'TEXTFIELD_128'
  /** One line of at most 1000 characters. */
  | 'TEXTFIELD_1000'
  /** Text of several lines. */
  | 'TEXTAREA'
  /** `true` or `false`. */
  | 'BOOLEAN'
  /** `true` or `false`, asked as yes or no. */
  | 'BOOLEAN_YESNO'
  /** A secret: sealed, and never shown again. */
  | 'PASSWORD'
  /** One of the entry's `options`. */
  | 'COMBO'
  /** Text of several lines in some language, such as JSON. */
  | 'CODE_EDITOR';

/** One choice of a COMBO. */
export type ConfigurationOption = {
  readonly __typename?: 'ConfigurationOption';
  /** What is sent. */
  readonly value: Scalars['String']['output'];
  /** What people choose. */
  readonly label: Scalars['String']['output'];
};

/** A tag and how many instances carry it. */
export type TagCount = {
  readonly __typename?: 'TagCount';
  /** The tag itself. */
  readonly tag: Scalars['String']['output'];
  /** Deleted instances are not counted. */
  readonly instanceCount: Scalars['Int']['output'];
};

/** One account's provisioned element. */
export type Instance = Node & {
  readonly __typename?: 'Instance';
  /** A global id. */
  readonly id: Scalars['ID']['output'];
  /** The integer the REST API calls `id`. */
  readonly number: Scalars['Int']['output'];
  /** What people call it; need not be unique. */
  readonly name: Scalars['String']['output'];
  /** What it is an instance of. */
  readonly element: Element;
  /** What the last check found. Whether the instance is disabled is a matter of its own. */
  readonly state: InstanceState;
  /** Since when it has been in this state without a break, as far as checks have shown. */
  readonly stateSince: Scalars['DateTime']['output'];
  /** Whether calls with its token are refused. */
  readonly disabled: Scalars['Boolean']['output'];
  /** Who created it. */
  readonly owner: User;
  /** Labels to find it by. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** Every value that was given or filled in, in the element's order, unknown keys last. Secrets are never shown. */
  readonly configuration: ReadonlyArray<ConfigurationValue>;
  /** The receipt of the last check; null when there was none. */
  readonly lastVerification?: Maybe<Verification>;
  /** What is known of the instance's tokens. They are never shown again here. */
  readonly token: TokenFacts;
  /** What `restoreConfiguration` would put back; null when there is nothing. */
  readonly previousConfiguration?: Maybe<PreviousConfiguration>;
  /** Where it lives at the upstream platform; null for an instance whose home is this Isotope. */
  readonly upstream?: Maybe<UpstreamInstance>;
  /** When it was deleted; null while it is not. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when `restoreInstance` can bring it back; null while it is not deleted. */
  readonly restorableUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Goes up by one with every change to the instance. */
  readonly version: Scalars['Int']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** What happened to it, latest first. */
  readonly activity: ActivityConnection;
  /** What its provider said each time it was asked in the last 30 days, latest first. */
  readonly checks: CheckConnection;
  /** The same counted by day, oldest first, for a strip of 30 days. Days without a check are left out. */
  readonly checkDays: ReadonlyArray<CheckDay>;
  /** The data it reaches, in the terms of the CRM hub; null for an element whose data is not served. */
  readonly crm?: Maybe<Crm>;
  /** How much of what the provider allows is used; null before its first call. Nobody is asked. */
  readonly providerUsage?: Maybe<ProviderUsage>;
  /** Its latest bulk queries, which gather all they find in the background; latest first. `startCrmBulkQuery` starts and `cancelCrmBulkQuery` ends them, as REST does, which alone gives what they have gathered. */
  readonly bulkJobs: ReadonlyArray<BulkJob>;
  /** One of its bulk queries, by its number; null when there is none of it any more. */
  readonly bulkJob?: Maybe<BulkJob>;
  /** How often its configuration was opened to call its provider in the last 30 days, the latest hour first; 200 at most. */
  readonly secretUses: ReadonlyArray<SecretUse>;
};


/** One account's provisioned element. */
export type InstanceActivityArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** One account's provisioned element. */
export type InstanceChecksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** One account's provisioned element. */
export type InstanceBulkJobArgs = {
  number: Scalars['Int']['input'];
};

/** Where an instance lives at the upstream platform, and how far the two are in step. */
export type UpstreamInstance = {
  readonly __typename?: 'UpstreamInstance';
  /** The base of the platform's API. */
  readonly platformUrl: Scalars['String']['output'];
  /** The integer it has there; null while it is not there, as after deleting it. */
  readonly number?: Maybe<Scalars['Int']['output']>;
  /** The tag it carries there, by which Isotope finds it again. */
  readonly tag: Scalars['String']['output'];
  /** False while a change is yet to be brought to the platform, or was refused there; `problem` says which. */
  readonly isInStep: Scalars['Boolean']['output'];
  /** What went wrong last between the two; null when nothing did. */
  readonly problem?: Maybe<Scalars['String']['output']>;
};

/** A create that was sent to the upstream platform and whose answer was lost. */
export type PendingUpstreamCreate = {
  readonly __typename?: 'PendingUpstreamCreate';
  /** A global id. */
  readonly id: Scalars['ID']['output'];
  /** Null when this Isotope does not know the element any more. */
  readonly element?: Maybe<Element>;
  /** What the instance is to be called. */
  readonly name: Scalars['String']['output'];
  /** The tag by which the instance can be found at the platform, should it be there. */
  readonly tag: Scalars['String']['output'];
  /** When it was sent. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When the platform is next asked what came of it. */
  readonly nextLookAt: Scalars['DateTime']['output'];
  /** What came in place of an answer; null while nothing has. */
  readonly problem?: Maybe<Scalars['String']['output']>;
};

/** What the provider says of an instance's credentials. */
export type InstanceState =
  /** The provider accepted them. */
  | 'VERIFIED'
  /** The provider refused them. */
  | 'REJECTED'
  /** The provider could not be asked. */
  | 'UNREACHABLE'
  /** The provider was not asked. */
  | 'UNVERIFIED';

/** What is known of an instance's tokens. */
export type TokenFacts = {
  readonly __typename?: 'TokenFacts';
  /** When the token in force was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When a call last carried it, to within a minute; null when none has. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Tokens that were replaced and still work, the latest first. */
  readonly retiring: ReadonlyArray<RetiringToken>;
};

/** A token that was replaced and still works for a while. */
export type RetiringToken = {
  readonly __typename?: 'RetiringToken';
  /** When it stops working. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When a call last carried it, to within a minute; null when none has. Still used means a caller has not changed over. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A configuration that was replaced and is kept sealed for a while. */
export type PreviousConfiguration = {
  readonly __typename?: 'PreviousConfiguration';
  /** When the present one took its place. */
  readonly replacedAt: Scalars['DateTime']['output'];
  /** Until when it can be put back. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The keys whose values differ from those in force. */
  readonly changedKeys: ReadonlyArray<Scalars['String']['output']>;
};

/** A value of an instance's configuration. */
export type ConfigurationValue = {
  readonly __typename?: 'ConfigurationValue';
  /** The configuration entry's key. */
  readonly key: Scalars['String']['output'];
  /** What the element says of this key; null for a key the element does not know. */
  readonly entry?: Maybe<ConfigurationEntry>;
  /** The value; always null for a secret. */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** Whether the value is kept sealed and not shown. */
  readonly isSecret: Scalars['Boolean']['output'];
  /** Whether there is a value. */
  readonly isSet: Scalars['Boolean']['output'];
  /** When it was last set. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Four hexadecimal digits that tell two secrets apart without showing either; null for a value that is no secret. */
  readonly fingerprint?: Maybe<Scalars['String']['output']>;
};

/** The receipt of a check: what was asked of the provider, how long it took, what it said. */
export type Verification = {
  readonly __typename?: 'Verification';
  /** What was found. */
  readonly verdict: InstanceState;
  /** All five stages in their order; those never reached are SKIPPED. */
  readonly stages: ReadonlyArray<VerificationStage>;
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** How long all of it took, in milliseconds. */
  readonly durationMs: Scalars['Int']['output'];
};

/** One step of a check. */
export type VerificationStage = {
  readonly __typename?: 'VerificationStage';
  /** Which step it is. */
  readonly name: VerificationStageName;
  /** How far it has come. */
  readonly status: StageStatus;
  /** Null for a stage that was never reached. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null until the stage has ended. */
  readonly durationMs?: Maybe<Scalars['Int']['output']>;
  /** Why it failed, for programs; null unless it did, and for checks made before this was kept. */
  readonly code?: Maybe<ProblemCode>;
  /** What happened, in our words. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** What the provider said, in its own words. */
  readonly providerMessage?: Maybe<Scalars['String']['output']>;
};

/** The steps of a check, in their order. */
export type VerificationStageName =
  /** The values are there and in shape. */
  | 'CONFIGURATION'
  /** The provider's server for this account has been found. */
  | 'ZONE'
  /** That server answers. */
  | 'NETWORK'
  /** It accepts the credentials. */
  | 'SIGN_IN'
  /** They may read what the element needs. */
  | 'PERMISSION';

/** How far a step of a check has come. */
export type StageStatus =
  /** It is being made. */
  | 'RUNNING'
  /** All was well. */
  | 'PASSED'
  /** It ended the check; its code and message say why. */
  | 'FAILED'
  /** It was not made: an earlier one failed, or there was no need. */
  | 'SKIPPED';

/** A page of instances. */
export type InstanceConnection = {
  readonly __typename?: 'InstanceConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<InstanceEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<Instance>;
  /** Where the page lies in its list. */
  readonly pageInfo: PageInfo;
  /** How many instances the filter lets through, on all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of a page, and where it lies in its list. */
export type InstanceEdge = {
  readonly __typename?: 'InstanceEdge';
  /** What lies there. */
  readonly node: Instance;
  /** Where it lies, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
};

/** Where a page lies in its list (Relay). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether more follows. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is a page before this one. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the last, to be given as `after` for the next page; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Narrows a list of instances; everything given must hold. */
export type InstanceFilter = {
  /** Part of the name, in any case. One or two letters are looked for at its beginning. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Any of these states. */
  readonly states?: InputMaybe<ReadonlyArray<InstanceState>>;
  /** Only instances of this element. */
  readonly elementKey?: InputMaybe<Scalars['String']['input']>;
  /** Only instances that this user created. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Only instances that carry every one of these tags. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Only disabled ones, or only enabled ones. */
  readonly disabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The deleted ones that can still be brought back, instead of those that are there. */
  readonly deleted?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How a list of instances is ordered. */
export type InstanceOrder = {
  /** By what. */
  readonly field: InstanceOrderField;
  /** Which end comes first. */
  readonly direction: OrderDirection;
};

/** What instances can be ordered by. */
export type InstanceOrderField =
  /** When they were made. */
  | 'CREATED_AT'
  /** Their name, whatever its case. */
  | 'NAME';

/** Which end of a list comes first. */
export type OrderDirection =
  /** The lowest, the oldest or A first. */
  | 'ASC'
  /** The highest, the newest or Z first. */
  | 'DESC';

/** A page of activity. */
export type ActivityConnection = {
  readonly __typename?: 'ActivityConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<ActivityEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<Activity>;
  /** Where the page lies in its list. */
  readonly pageInfo: PageInfo;
};

/** One of a page, and where it lies in its list. */
export type ActivityEdge = {
  readonly __typename?: 'ActivityEdge';
  /** What lies there. */
  readonly node: Activity;
  /** Where it lies, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
};

/** Something that happened: who did what, when and through which door. */
export type Activity = {
  readonly __typename?: 'Activity';
  /** A global id. */
  readonly id: Scalars['ID']['output'];
  /** What was done. */
  readonly action: ActivityAction;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Null when Isotope itself did it. */
  readonly actor?: Maybe<User>;
  /** Through which door. */
  readonly source: ActivitySource;
  /** The id under which the logs hold the request. */
  readonly requestId?: Maybe<Scalars['String']['output']>;
  /** The network address it came from, where there is one. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** The state the instance was in afterwards; null for an action that does not touch it. */
  readonly state?: Maybe<InstanceState>;
  /** The record at the provider it concerns, for the actions on records. */
  readonly record?: Maybe<ActivityRecord>;
  /** What changed: `name`, `tags`, the keys of configuration values, the names of a record's fields; never a value. */
  readonly changes: ReadonlyArray<Scalars['String']['output']>;
};

/** A record at the provider that something was done with. */
export type ActivityRecord = {
  readonly __typename?: 'ActivityRecord';
  /** As the hub calls it: `accounts`. */
  readonly object: Scalars['String']['output'];
  /** The provider's id; null where it is not known, and where all of an object are meant. */
  readonly id?: Maybe<Scalars['ID']['output']>;
};

/** A page of checks. */
export type CheckConnection = {
  readonly __typename?: 'CheckConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<CheckEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<Check>;
  /** Where the page lies in its list. */
  readonly pageInfo: PageInfo;
};

/** One of a page, and where it lies in its list. */
export type CheckEdge = {
  readonly __typename?: 'CheckEdge';
  /** What lies there. */
  readonly node: Check;
  /** Where it lies, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
};

/** One time a provider was asked about an instance. Kept for 30 days. */
export type Check = {
  readonly __typename?: 'Check';
  /** When it began. */
  readonly at: Scalars['DateTime']['output'];
  /** What was found. */
  readonly verdict: InstanceState;
  /** Why the provider was asked. */
  readonly trigger: CheckTrigger;
  /** How long it took, in milliseconds. */
  readonly durationMs: Scalars['Int']['output'];
  /** The stage at which it ended; null when it was passed. */
  readonly failedStage?: Maybe<VerificationStageName>;
  /** Why it ended there, in our words. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** What the provider said, in its own words. */
  readonly providerMessage?: Maybe<Scalars['String']['output']>;
};

/** Why a provider was asked. */
export type CheckTrigger =
  /** The instance was being made. */
  | 'CREATED'
  /** It was given new values, or credentials. */
  | 'CHANGED'
  /** Somebody asked for a check. */
  | 'REQUESTED'
  /** Isotope's own look, once a day. */
  | 'SCHEDULED';

/** The checks of one day in UTC, by what they found. */
export type CheckDay = {
  readonly __typename?: 'CheckDay';
  /** Where the day begins. */
  readonly day: Scalars['DateTime']['output'];
  /** How many found that the account works. */
  readonly verified: Scalars['Int']['output'];
  /** How many were refused by the provider. */
  readonly rejected: Scalars['Int']['output'];
  /** How many got no answer to go by. */
  readonly unreachable: Scalars['Int']['output'];
};

/** How the organisation's instances fare. Every field is counted only when it is asked for. */
export type Overview = {
  readonly __typename?: 'Overview';
  /** How many instances there are in each state, every state named. */
  readonly states: ReadonlyArray<StateCount>;
  /** How many of them are disabled. */
  readonly disabledCount: Scalars['Int']['output'];
  /** Those that need a person: refused or unreachable, and not disabled. Newest first. */
  readonly attention: InstanceConnection;
  /** The last 30 days in UTC, oldest first, today the last. */
  readonly days: ReadonlyArray<OverviewDay>;
  /** What happened last to any of the instances, latest first. */
  readonly recentActivity: ReadonlyArray<RecentActivity>;
  /** The providers' accounts that were called of late, the fullest first: known of the instances whose data was asked for last and of those something happened to last. Nobody is asked. */
  readonly providerAccounts: ReadonlyArray<ProviderAccount>;
};


/** How the organisation's instances fare. Every field is counted only when it is asked for. */
export type OverviewAttentionArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How the organisation's instances fare. Every field is counted only when it is asked for. */
export type OverviewRecentActivityArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** How the organisation's instances fare. Every field is counted only when it is asked for. */
export type OverviewProviderAccountsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An account at a provider, what is left of what it allows, and the instances that are known to reach it. */
export type ProviderAccount = {
  readonly __typename?: 'ProviderAccount';
  /** What is left of what the provider allows it. */
  readonly usage: ProviderUsage;
  /** Never empty; the ones that were called last first. */
  readonly instances: ReadonlyArray<Instance>;
};

/** How many instances are in a state. */
export type StateCount = {
  readonly __typename?: 'StateCount';
  /** The state. */
  readonly state: InstanceState;
  /** How many are in it. */
  readonly count: Scalars['Int']['output'];
};

/** One day in UTC. */
export type OverviewDay = {
  readonly __typename?: 'OverviewDay';
  /** Where it begins. */
  readonly day: Scalars['DateTime']['output'];
  /** How many instances were created, those deleted since among them. */
  readonly created: Scalars['Int']['output'];
  /** How many checks of instances were not passed. */
  readonly failedChecks: Scalars['Int']['output'];
};

/** Something that happened, and the instance it happened to. */
export type RecentActivity = {
  readonly __typename?: 'RecentActivity';
  /** What happened. */
  readonly activity: Activity;
  /** Null once it is deleted. */
  readonly instance?: Maybe<Instance>;
  /** What the instance is called now, also while it is deleted; null once it was removed for good. */
  readonly instanceName?: Maybe<Scalars['String']['output']>;
};

/** What can be done to an instance or through it. */
export type ActivityAction =
  /** It was made. */
  | 'INSTANCE_CREATED'
  /** Its name, tags or configuration changed. */
  | 'INSTANCE_UPDATED'
  /** A configuration that had been replaced was put back. */
  | 'CONFIGURATION_RESTORED'
  /** It was switched on again. */
  | 'INSTANCE_ENABLED'
  /** It was switched off. */
  | 'INSTANCE_DISABLED'
  /** It got a new element token. */
  | 'TOKEN_ROTATED'
  /** Its provider was asked about it; `state` tells what it said. */
  | 'INSTANCE_CHECKED'
  /** It was deleted; for 30 days it can be brought back. */
  | 'INSTANCE_DELETED'
  /** It was brought back after it had been deleted. */
  | 'INSTANCE_RESTORED'
  /** A record was made at its provider; `record` says which, `changes` names the fields that were given. */
  | 'RECORD_CREATED'
  /** A record was changed at its provider; `record` says which, `changes` names the fields that were given. */
  | 'RECORD_UPDATED'
  /** A lead was made a customer. */
  | 'RECORD_CONVERTED'
  /** A record was sent to its provider and the answer was lost: whether it was written, only a look tells. */
  | 'RECORD_WRITE_UNCERTAIN'
  /** All that a query finds was asked for in the background; `record` names the object. */
  | 'BULK_QUERY_STARTED'
  /** That was ended before everything was gathered. */
  | 'BULK_QUERY_CANCELLED'
  /** What a query had gathered was fetched. */
  | 'BULK_DOWNLOADED'
  /** A call that may write was passed on to the upstream platform the instance lives at; `record` says what it was about. */
  | 'CALL_FORWARDED';

/** The door an action came through. */
export type ActivitySource =
  /** The REST API. */
  | 'REST'
  /** The GraphQL API, by somebody other than the console. */
  | 'GRAPHQL'
  /** The console. */
  | 'CONSOLE'
  /** The `isotope` command. */
  | 'CLI'
  /** Isotope by itself, as by the daily checks. */
  | 'SYSTEM';

/** What an instance is to be made of. */
export type CreateInstanceInput = {
  /** The element's key, such as `autotaskcrm`. */
  readonly elementKey: Scalars['String']['input'];
  /** How the instance is to be called: 1 to 255 characters, need not be unique. HTML tags are removed. */
  readonly name: Scalars['String']['input'];
  /**
   * The account's values. Keys the element does not know are kept, but for one that is all but one of its own (three edits
   * away at most, or its beginning): that is a slip, and is refused.
   */
  readonly configuration: ReadonlyArray<ConfigurationValueInput>;
  /** Labels to find it by, each 1 to 255 characters, at most 50. Without any, the name becomes the one tag. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether the provider is asked first. */
  readonly verify?: InputMaybe<VerifyMode>;
  /**
   * A key of your making, at most 255 characters. A repeat with the same key and the same input within 24 hours gets the
   * first answer again; with another input, or when the instance has been deleted since, it gets an
   * IdempotencyConflictProblem.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** An id of your making under which the check can be followed with the `verification` subscription. */
  readonly attemptId?: InputMaybe<Scalars['ID']['input']>;
};

/** A value for an entry of the configuration. */
export type ConfigurationValueInput = {
  /** The configuration entry's key, such as `crm.autotask.username`. */
  readonly key: Scalars['String']['input'];
  /** What it is to be; always text, `true` or `false` for a boolean. */
  readonly value: Scalars['String']['input'];
};

/** Whether the provider is asked before an instance is stored. */
export type VerifyMode =
  /** It is asked, and has to accept. */
  | 'REQUIRED'
  /** It is asked; when it cannot be reached the instance is stored as UNREACHABLE. A refusal is still a refusal. */
  | 'ALLOW_UNREACHABLE'
  /** It is not asked; the instance is stored as UNVERIFIED. */
  | 'SKIP';

/** The instance, or why there is none. */
export type CreateInstanceResult = CreatedInstance | InvalidConfigurationProblem | UnknownElementProblem | VerificationProblem | VerificationCancelledProblem | IdempotencyConflictProblem | ForbiddenProblem;

/** The instance that was made. */
export type CreatedInstance = {
  readonly __typename?: 'CreatedInstance';
  /** As it is kept now. */
  readonly instance: Instance;
  /** The element token, which later calls to this instance carry. Shown here, and to an idempotent repeat within 24 hours. */
  readonly token: Scalars['String']['output'];
};

/** That the configuration works, or why it does not. */
export type VerifyConfigurationResult = VerifiedConfiguration | InvalidConfigurationProblem | UnknownElementProblem | VerificationProblem | VerificationCancelledProblem | ForbiddenProblem;

/** The provider accepted the configuration. Nothing was stored. */
export type VerifiedConfiguration = {
  readonly __typename?: 'VerifiedConfiguration';
  /** The receipt of the check. */
  readonly verification: Verification;
};

/** Which check is wanted no more. */
export type CancelVerificationInput = {
  /** The `attemptId` the check was given. */
  readonly attemptId: Scalars['ID']['input'];
};

/** That it was told, or why not. */
export type CancelVerificationResult = CancelledVerification | ForbiddenProblem;

/** That the wish was told. What waits for the check says whether it came in time. */
export type CancelledVerification = {
  readonly __typename?: 'CancelledVerification';
  /** The `attemptId` that was given. */
  readonly attemptId: Scalars['ID']['output'];
};

/** What is to be changed; what is left out stays. */
export type UpdateInstanceInput = {
  /** The instance's `id`, or its `number`. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen. When the instance has changed since, a VersionConflictProblem shows it as it is now. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it is to be called. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Take the place of all tags; an empty list removes them. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Values to set. Keys left out stay as they are; a blank secret stays as it is. */
  readonly configuration?: InputMaybe<ReadonlyArray<ConfigurationValueInput>>;
  /** Keys whose values are to be removed. */
  readonly unset?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether the provider is asked when values it judges change. */
  readonly verify?: InputMaybe<VerifyMode>;
  /** An id of your making under which the check can be followed with the `verification` subscription. */
  readonly attemptId?: InputMaybe<Scalars['ID']['input']>;
};

/** New values for an account's sign-in, which are checked before they take the place of the old. */
export type ReauthenticateInstanceInput = {
  /** The instance's `id`, or its `number`. */
  readonly id: Scalars['ID']['input'];
  /** The version the caller has seen; with another one nothing is done. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The new credentials, at least one of the values the element asks for; none checks the old again. Keys left out stay. */
  readonly configuration: ReadonlyArray<ConfigurationValueInput>;
  /** An id of your making by which `verification` follows the check. */
  readonly attemptId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which instance, and in which version. */
export type InstanceVersionInput = {
  /** The instance's `id`, or its `number`. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; without it the latest is taken. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Which instance is to have a new element token. */
export type RotateInstanceTokenInput = {
  /** The instance's `id`, or its `number`. */
  readonly id: Scalars['ID']['input'];
  /** True ends every older token at once, for one that has leaked. */
  readonly endOldTokens?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which instance's provider is to be asked. */
export type CheckInstanceInput = {
  /** The instance's `id`, or its `number`. */
  readonly id: Scalars['ID']['input'];
  /** An id of your making by which `verification` follows the check. */
  readonly attemptId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which instance is to be deleted. */
export type DeleteInstanceInput = {
  /** The instance's `id`, or its `number`. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; without it the latest is deleted. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Which deleted instance is to be brought back. */
export type RestoreInstanceInput = {
  /** The instance's `id`, or its `number`. */
  readonly id: Scalars['ID']['input'];
};

/** The instance as it is now, or why it is as it was. */
export type UpdateInstanceResult = ChangedInstance | InvalidConfigurationProblem | VerificationProblem | VerificationCancelledProblem | VersionConflictProblem | InstanceNotFoundProblem | ForbiddenProblem;

/** Whose instances are to be disabled. */
export type DisableInstancesOfElementInput = {
  /** The element's key, such as `autotaskcrm`. */
  readonly elementKey: Scalars['String']['input'];
};

/** What was disabled, or why nothing was. */
export type DisableInstancesOfElementResult = DisabledInstances | UnknownElementProblem | ForbiddenProblem;

/** What was disabled, or why nothing was. */
export type DisableAllInstancesResult = DisabledInstances | ForbiddenProblem;

/** What was disabled at once. Instances that were disabled before are not among them. */
export type DisabledInstances = {
  readonly __typename?: 'DisabledInstances';
  /** How many there were. */
  readonly count: Scalars['Int']['output'];
  /** All of them, with what is to be revoked. */
  readonly instances: ReadonlyArray<DisabledInstance>;
  /**
   * How many of them live at an upstream platform that could not be told yet; it is told as soon as it answers. 0 where
   * Isotope has no upstream platform.
   */
  readonly pendingUpstream: Scalars['Int']['output'];
};

/** An instance that was disabled, and the account whose credentials are to be revoked at the provider. */
export type DisabledInstance = {
  readonly __typename?: 'DisabledInstance';
  /** The instance's global id. */
  readonly id: Scalars['ID']['output'];
  /** The integer the REST API calls `id`. */
  readonly number: Scalars['Int']['output'];
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** What it is an instance of. */
  readonly element: Element;
  /** What names the account, such as its user and its server. Secrets are named, and never shown. */
  readonly configuration: ReadonlyArray<ConfigurationValue>;
};

/** Only where the instance lives at an upstream platform can a change end with `VerificationProblem`: that was not reached, or refused it. */
export type ChangeInstanceResult = ChangedInstance | VerificationProblem | VersionConflictProblem | InstanceNotFoundProblem | ForbiddenProblem;

/** The instance with its former configuration, or why it has the present one. */
export type RestoreConfigurationResult = ChangedInstance | InvalidConfigurationProblem | VerificationProblem | NothingToRestoreProblem | VersionConflictProblem | InstanceNotFoundProblem | ForbiddenProblem;

/** The new token, or why the old one stays. */
export type RotateInstanceTokenResult = RotatedToken | InstanceNotFoundProblem | ForbiddenProblem;

/** What was found, or why nothing could be. */
export type CheckInstanceResult = CheckedInstance | VerificationCancelledProblem | InstanceNotFoundProblem | ForbiddenProblem;

/** The instance that was brought back, or why it was not. */
export type RestoreInstanceResult = ChangedInstance | InvalidConfigurationProblem | VerificationProblem | InstanceNotFoundProblem | ForbiddenProblem;

/** An instance after a change. */
export type ChangedInstance = {
  readonly __typename?: 'ChangedInstance';
  /** As it is now. */
  readonly instance: Instance;
};

/** A new element token in place of the old one. */
export type RotatedToken = {
  readonly __typename?: 'RotatedToken';
  /** As it is now. */
  readonly instance: Instance;
  /** The new element token. Shown here and never again. */
  readonly token: Scalars['String']['output'];
  /** Until when the old one works; null when it has stopped. */
  readonly oldTokenExpiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An instance whose provider was asked. */
export type CheckedInstance = {
  readonly __typename?: 'CheckedInstance';
  /** As it is now; `lastVerification` is the receipt. */
  readonly instance: Instance;
  /** What the provider said just now, a refusal included. */
  readonly verification: Verification;
};

/** What was deleted, or why nothing was. */
export type DeleteInstanceResult = DeletedInstance | VersionConflictProblem | InstanceNotFoundProblem | ForbiddenProblem;

/** An instance that was deleted. For 30 days it can be brought back. */
export type DeletedInstance = {
  readonly __typename?: 'DeletedInstance';
  /** The global id it had. */
  readonly id: Scalars['ID']['output'];
  /** What people called it. */
  readonly name: Scalars['String']['output'];
};

/** Who the owner is and how they sign in from now on. */
export type ClaimAccountInput = {
  /** The address to sign in with. */
  readonly email: Scalars['String']['input'];
  /** 12 to 256 characters, and not soon guessed: no leaked password, row of keys, repetition or name of its person. */
  readonly password: Scalars['String']['input'];
  /** At most 100 characters. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 characters. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
};

/** The account that was taken over, or why it was not. */
export type ClaimAccountResult = ClaimedAccount | InvalidAccountProblem | AlreadyClaimedProblem;

/** The account is theirs who called. */
export type ClaimedAccount = {
  readonly __typename?: 'ClaimedAccount';
  /** The caller as they are now. */
  readonly viewer: Viewer;
};

/** Who is to be invited. */
export type InviteMemberInput = {
  /** What they may do once they have joined. */
  readonly role: Role;
  /** Whom it is meant for: tells invites apart, and is offered to whoever accepts. No mail is sent. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
};

/** The invite, or why there is none. */
export type InviteMemberResult = InvitedMember | InvalidAccountProblem | ForbiddenProblem;

/** An invite and its link, which is shown this once. */
export type InvitedMember = {
  readonly __typename?: 'InvitedMember';
  /** The invite. */
  readonly invite: Invite;
  /** The address to hand on. Shown here and never again. */
  readonly link: Scalars['String']['output'];
};

/** Which invite is to end. */
export type RevokeInviteInput = {
  /** The invite's global id. */
  readonly id: Scalars['ID']['input'];
};

/** The invite that ended, or why it did not. */
export type RevokeInviteResult = RevokedInvite | InviteNotFoundProblem | ForbiddenProblem;

/** An invite that leads nowhere any more. */
export type RevokedInvite = {
  readonly __typename?: 'RevokedInvite';
  /** The global id it had. */
  readonly id: Scalars['ID']['output'];
};

/** Who is to have which role. */
export type ChangeMemberRoleInput = {
  /** The user's global id. */
  readonly id: Scalars['ID']['input'];
  /** What they may do from now on. */
  readonly role: Role;
};

/** The member as they are now, or why nothing changed. */
export type ChangeMemberRoleResult = ChangedMember | MemberNotFoundProblem | LastOwnerProblem | ForbiddenProblem;

/** A member after a change. */
export type ChangedMember = {
  readonly __typename?: 'ChangedMember';
  /** As they are now. */
  readonly member: Member;
};

/** Who is to leave the organisation. */
export type RemoveMemberInput = {
  /** The user's global id. */
  readonly id: Scalars['ID']['input'];
};

/** Who has left, or why nobody has. */
export type RemoveMemberResult = RemovedMember | MemberNotFoundProblem | LastOwnerProblem | ForbiddenProblem;

/** Somebody who belongs to the organisation no longer: their sessions and secret have ended. */
export type RemovedMember = {
  readonly __typename?: 'RemovedMember';
  /** The user's global id. */
  readonly id: Scalars['ID']['output'];
};

/** Who is to choose a new password. */
export type CreatePasswordLinkInput = {
  /** The user's global id. */
  readonly id: Scalars['ID']['input'];
};

/** The link, or why there is none. */
export type CreatePasswordLinkResult = PasswordLink | MemberNotFoundProblem | ForbiddenProblem;

/** A link by which a member chooses a new password. It is shown this once, and works once. */
export type PasswordLink = {
  readonly __typename?: 'PasswordLink';
  /** The address to hand on. Shown here and never again. */
  readonly link: Scalars['String']['output'];
  /** When it ends unless it was used. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** The caller's new user secret. It is shown this once; the old one has ended. */
export type RotatedUserSecret = {
  readonly __typename?: 'RotatedUserSecret';
  /** The new user secret. Shown here and never again. */
  readonly userSecret: Scalars['String']['output'];
};

/** The old password and the new one. */
export type ChangePasswordInput = {
  /** The one that is in force. */
  readonly currentPassword: Scalars['String']['input'];
  /** 12 to 256 characters. */
  readonly newPassword: Scalars['String']['input'];
};

/** That it was changed, or why it was not. */
export type ChangePasswordResult = ChangedPassword | InvalidAccountProblem;

/** The new password is in force. */
export type ChangedPassword = {
  readonly __typename?: 'ChangedPassword';
  /** How many sessions elsewhere were ended. */
  readonly endedSessions: Scalars['Int']['output'];
};

/** The new e-mail address, and the password that goes with the account. */
export type ChangeEmailInput = {
  /** The password that is in force. */
  readonly currentPassword: Scalars['String']['input'];
  /** Must not be in use by another account. */
  readonly email: Scalars['String']['input'];
};

/** The caller with the new address, or why it was not changed. */
export type ChangeEmailResult = ChangedEmail | InvalidAccountProblem;

/** The new e-mail address is in force. */
export type ChangedEmail = {
  readonly __typename?: 'ChangedEmail';
  /** The caller as they are now. */
  readonly viewer: Viewer;
};

/** What the organisation is to be called. */
export type RenameOrganizationInput = {
  /** 1 to 255 characters, a letter or digit among them. */
  readonly name: Scalars['String']['input'];
};

/** The organisation under its new name, or why it keeps the old one. */
export type RenameOrganizationResult = RenamedOrganization | InvalidAccountProblem | ForbiddenProblem;

/** The organisation has its new name. */
export type RenamedOrganization = {
  readonly __typename?: 'RenamedOrganization';
  /** As it is now. */
  readonly organization: Organization;
};

/** Which session is to end. */
export type EndSessionInput = {
  /** The session's global id. */
  readonly id: Scalars['ID']['input'];
};

/** The session that ended, or why it did not. */
export type EndSessionResult = EndedSession | SessionNotFoundProblem;

/** A session that has ended: its holder is signed out. */
export type EndedSession = {
  readonly __typename?: 'EndedSession';
  /** The global id it had. */
  readonly id: Scalars['ID']['output'];
};

/** Sessions that have ended. */
export type EndedSessions = {
  readonly __typename?: 'EndedSessions';
  /** How many there were. */
  readonly count: Scalars['Int']['output'];
};

/** What is left out stays; null empties. */
export type UpdateProfileInput = {
  /** At most 100 characters. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 characters. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** A language tag (BCP 47), such as `de-AT`. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** A time zone of the IANA database, such as `Europe/Vienna`. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  /** How the console is to look. */
  readonly theme?: InputMaybe<Theme>;
};

/** The profile as it is now, or what is wrong with the new one. */
export type UpdateProfileResult = UpdatedProfile | InvalidAccountProblem;

/** The profile after a change. */
export type UpdatedProfile = {
  readonly __typename?: 'UpdatedProfile';
  /** The caller as they are now. */
  readonly viewer: Viewer;
};

/** Something a person can act on. */
export type Problem = {
  /** What is wrong and what to do, in a sentence a customer may read. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
};

/** Why a request could not be carried out. */
export type ProblemCode =
  /** Values, name or tags do not fit the element; `entries` names all that is wrong. */
  | 'INVALID_CONFIGURATION'
  /** No element has this key. */
  | 'UNKNOWN_ELEMENT'
  /** The provider does not take the user name or the secret. */
  | 'CREDENTIALS_REJECTED'
  /** The provider does not take the API tracking identifier. */
  | 'INTEGRATION_CODE_REJECTED'
  /** The provider has locked the account's user. */
  | 'PROVIDER_USER_LOCKED'
  /** The account's user may not do at the provider what is needed. */
  | 'PERMISSION_DENIED'
  /** The provider has been asked too often, or another check of the same user still runs; `retryAfterSeconds` says when to ask again. */
  | 'PROVIDER_THROTTLED'
  /** The provider cannot be reached, or does not answer as it does. */
  | 'PROVIDER_UNREACHABLE'
  /** The provider did not answer in time. */
  | 'PROVIDER_TIMEOUT'
  /** Whoever asked for the check ended it. */
  | 'VERIFICATION_CANCELLED'
  /** The idempotency key was used for something else. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Somebody else changed it first. */
  | 'VERSION_CONFLICT'
  /** There is no former configuration to put back. */
  | 'NOTHING_TO_RESTORE'
  /** The organisation has no such instance. */
  | 'INSTANCE_NOT_FOUND'
  /** The e-mail address, the password or the name cannot be taken; `entries` says why. */
  | 'INVALID_ACCOUNT'
  /** The account has an owner already. */
  | 'ALREADY_CLAIMED'
  /** The caller's role does not allow it. */
  | 'FORBIDDEN'
  /** The organisation has no such member. */
  | 'MEMBER_NOT_FOUND'
  /** No owner would be left. */
  | 'LAST_OWNER'
  /** The organisation has no such open invite. */
  | 'INVITE_NOT_FOUND'
  /** The caller has no such session. */
  | 'SESSION_NOT_FOUND'
  /** The instance is disabled. */
  | 'INSTANCE_DISABLED'
  /** The element's data is not served. */
  | 'HUB_NOT_SERVED'
  /** There is no such object, or it does not belong to the other. */
  | 'UNKNOWN_OBJECT'
  /** The object can be read, not written. */
  | 'OBJECT_READ_ONLY'
  /** The provider has no such record. */
  | 'RECORD_NOT_FOUND'
  /** A part of the query cannot be meant: a field nobody knows, a value of the wrong kind. */
  | 'INVALID_QUERY'
  /** Values that cannot be sent; nothing was sent. */
  | 'INVALID_RECORD'
  /** The provider cannot tell what is wanted by itself, and it is too much to look through. */
  | 'QUERY_TOO_WIDE'
  /** The provider refused the values. */
  | 'RECORD_REFUSED'
  /** The provider's address is not one that may be asked. */
  | 'SERVER_URL_INVALID'
  /** The provider's answer to a write was lost: look before trying again. */
  | 'OUTCOME_UNKNOWN'
  /** The bulk job has not gathered everything, has been ended, or what it gathered is not all there. */
  | 'BULK_NOT_READY';

/** The input does not fit the element. Names everything that is wrong at once; nothing was sent to the provider. */
export type InvalidConfigurationProblem = Problem & {
  readonly __typename?: 'InvalidConfigurationProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
  /** Everything that is wrong, each with its key. */
  readonly entries: ReadonlyArray<EntryProblem>;
};

/** What is wrong with one value. */
export type EntryProblem = {
  readonly __typename?: 'EntryProblem';
  /** The configuration entry's key, or the field of the input: `name`, `tags`. */
  readonly key: Scalars['String']['output'];
  /** What people call the entry. */
  readonly label: Scalars['String']['output'];
  /** What is wrong with it, for programs. */
  readonly code: EntryProblemCode;
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
};

/** What can be wrong with a value. */
export type EntryProblemCode =
  /** It is required and was not given. */
  | 'MISSING'
  /** It has more characters than its type allows. */
  | 'TOO_LONG'
  /** It holds line breaks or other characters that cannot be seen. */
  | 'CONTROL_CHARACTERS'
  /** It is no address of the provider's. */
  | 'INVALID_URL'
  /** It is none of the entry's options. */
  | 'NOT_AN_OPTION'
  /** The same key was given more than once. */
  | 'DUPLICATE'
  /** It is of another kind, such as a list where text is wanted. */
  | 'INVALID_TYPE'
  /** There are more than are allowed. */
  | 'TOO_MANY'
  /** It is not what it has to be; the message says how. */
  | 'INVALID';

/** No element has this key. Nothing was done. */
export type UnknownElementProblem = Problem & {
  readonly __typename?: 'UnknownElementProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
  /** The key that was given. */
  readonly elementKey: Scalars['String']['output'];
  /** Known keys that look alike, nearest first. */
  readonly suggestions: ReadonlyArray<Scalars['String']['output']>;
};

/** The provider refused, or could not be asked. Nothing was stored. */
export type VerificationProblem = Problem & {
  readonly __typename?: 'VerificationProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
  /** The configuration entry at fault, where one is. */
  readonly entryKey?: Maybe<Scalars['String']['output']>;
  /** The provider's own words. */
  readonly providerMessage?: Maybe<Scalars['String']['output']>;
  /** How long to wait before trying again, where that is known. */
  readonly retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** The receipt of the check, up to the step that failed. */
  readonly verification: Verification;
};

/** Whoever asked for the check ended it by `cancelVerification`. Nothing was stored or changed. */
export type VerificationCancelledProblem = Problem & {
  readonly __typename?: 'VerificationCancelledProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
};

/** The idempotency key has been used: with another input, or for an instance that has been deleted since. */
export type IdempotencyConflictProblem = Problem & {
  readonly __typename?: 'IdempotencyConflictProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
};

/** Somebody else changed the instance first. Nothing was changed. */
export type VersionConflictProblem = Problem & {
  readonly __typename?: 'VersionConflictProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
  /** The version the caller had seen. */
  readonly expectedVersion: Scalars['Int']['output'];
  /** The version there is. */
  readonly currentVersion: Scalars['Int']['output'];
  /** The instance as it is now. */
  readonly instance: Instance;
};

/** No configuration was replaced in the last seven days. */
export type NothingToRestoreProblem = Problem & {
  readonly __typename?: 'NothingToRestoreProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
};

/** The organisation has no such instance. Nothing was done. */
export type InstanceNotFoundProblem = Problem & {
  readonly __typename?: 'InstanceNotFoundProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
};

/** The e-mail address or the password cannot be taken. */
export type InvalidAccountProblem = Problem & {
  readonly __typename?: 'InvalidAccountProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
  /** Everything that is wrong, each with its field. */
  readonly entries: ReadonlyArray<EntryProblem>;
};

/** The account has an e-mail address and a password already. */
export type AlreadyClaimedProblem = Problem & {
  readonly __typename?: 'AlreadyClaimedProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
};

/** The caller's role does not allow this. Nothing was done. */
export type ForbiddenProblem = Problem & {
  readonly __typename?: 'ForbiddenProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
  /** What the caller is. */
  readonly role: Role;
  /** What is needed at least. */
  readonly requiredRole: Role;
};

/** The organisation has no such member. */
export type MemberNotFoundProblem = Problem & {
  readonly __typename?: 'MemberNotFoundProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
};

/** No owner would be left. */
export type LastOwnerProblem = Problem & {
  readonly __typename?: 'LastOwnerProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
};

/** The organisation has no such open invite. */
export type InviteNotFoundProblem = Problem & {
  readonly __typename?: 'InviteNotFoundProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
};

/** The caller has no such session. */
export type SessionNotFoundProblem = Problem & {
  readonly __typename?: 'SessionNotFoundProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
};

/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type Crm = {
  readonly __typename?: 'Crm';
  /** Companies of every type. */
  readonly accounts?: Maybe<CrmAccountConnection>;
  /** The company of this id; null when there is none. */
  readonly account?: Maybe<CrmAccount>;
  /** Companies that are leads. */
  readonly leads?: Maybe<CrmAccountConnection>;
  /** People at companies. */
  readonly contacts?: Maybe<CrmContactConnection>;
  /** The contact of this id; null when there is none. */
  readonly contact?: Maybe<CrmContact>;
  /** Sales in the making. */
  readonly opportunities?: Maybe<CrmOpportunityConnection>;
  /** The opportunity of this id; null when there is none. */
  readonly opportunity?: Maybe<CrmOpportunity>;
  /** Tasks of projects. */
  readonly tasks?: Maybe<CrmTaskConnection>;
  /** The task of this id; null when there is none. */
  readonly task?: Maybe<CrmTask>;
  /** Users of the client portal, whom REST calls `customers` and `users`. */
  readonly portalUsers?: Maybe<CrmPortalUserConnection>;
  /** The portal user of this id; null when there is none. */
  readonly portalUser?: Maybe<CrmPortalUser>;
  /** Records of any object by its name: `accounts`, `Product`, `Invoice`. */
  readonly records?: Maybe<CrmRecordConnection>;
  /** One record of any object; null when there is none of this id. */
  readonly record?: Maybe<CrmRecord>;
  /** What there is. Told of a disabled instance too; the provider is not asked. */
  readonly objects: ReadonlyArray<CrmObject>;
  /** What an object looks like as the account has it today; picklists with their labels. */
  readonly object?: Maybe<CrmObjectDetails>;
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmAccountsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<Scalars['String']['input']>;
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmAccountArgs = {
  id: Scalars['ID']['input'];
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmLeadsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<Scalars['String']['input']>;
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmContactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<Scalars['String']['input']>;
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmContactArgs = {
  id: Scalars['ID']['input'];
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmOpportunitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<Scalars['String']['input']>;
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmOpportunityArgs = {
  id: Scalars['ID']['input'];
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmTasksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<Scalars['String']['input']>;
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmTaskArgs = {
  id: Scalars['ID']['input'];
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmPortalUsersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<Scalars['String']['input']>;
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmPortalUserArgs = {
  id: Scalars['ID']['input'];
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmRecordsArgs = {
  object: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<Scalars['String']['input']>;
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmRecordArgs = {
  object: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};


/**
 * An instance's data at its provider, in the terms of the CRM hub. Everything here asks the provider. What cannot be answered is
 * null and named in `errors` with its path; everything beside it is answered.
 */
export type CrmObjectArgs = {
  name: Scalars['String']['input'];
};

/** A record at the provider. */
export type CrmRecord = {
  /** The provider's id. */
  readonly id: Scalars['ID']['output'];
  /** The whole record as REST answers it. */
  readonly values: Scalars['JSON']['output'];
};

/** A company. */
export type CrmAccount = CrmRecord & {
  readonly __typename?: 'CrmAccount';
  /** The provider's id. */
  readonly id: Scalars['ID']['output'];
  /** The whole record as REST answers it. */
  readonly values: Scalars['JSON']['output'];
  /** The company's name. */
  readonly accountName?: Maybe<Scalars['String']['output']>;
  /** The number it is kept under by the account's own counting. */
  readonly accountNumber?: Maybe<Scalars['String']['output']>;
  /** A number of the account's own picklist; 1 customer, 2 lead, 3 prospect in every account. */
  readonly accountType?: Maybe<Scalars['Int']['output']>;
  /** Whether business is done with it. */
  readonly active?: Maybe<Scalars['Boolean']['output']>;
  /** Its main telephone number. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Its fax number. */
  readonly fax?: Maybe<Scalars['String']['output']>;
  /** Its web site. */
  readonly webAddress?: Maybe<Scalars['String']['output']>;
  /** Street and number. */
  readonly address1?: Maybe<Scalars['String']['output']>;
  /** The second line of its address. */
  readonly address2?: Maybe<Scalars['String']['output']>;
  /** Where it is. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** The state or province. */
  readonly state?: Maybe<Scalars['String']['output']>;
  /** The postal code. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** A number of the provider's list of countries. */
  readonly countryID?: Maybe<Scalars['ID']['output']>;
  /** The id of the resource who looks after it. */
  readonly ownerResourceID?: Maybe<Scalars['ID']['output']>;
  /** The resource who looks after it; read for all companies of the page at once. */
  readonly owner?: Maybe<CrmResource>;
  /** The id of the company it belongs to. */
  readonly parentAccountID?: Maybe<Scalars['ID']['output']>;
  /** The company it belongs to; read for all companies of the page at once. */
  readonly parentAccount?: Maybe<CrmAccount>;
  /** A number of the account's own picklist. */
  readonly territoryID?: Maybe<Scalars['Int']['output']>;
  /** A number of the account's own picklist. */
  readonly marketSegmentID?: Maybe<Scalars['Int']['output']>;
  /** When it was entered. */
  readonly createDate?: Maybe<Scalars['DateTime']['output']>;
  /** When something was last done with it. */
  readonly lastActivityDate?: Maybe<Scalars['DateTime']['output']>;
  /** The fields of the account's own making. */
  readonly customFields: ReadonlyArray<CrmCustomField>;
  /** Read for all accounts of the page at once. */
  readonly contacts?: Maybe<CrmContactConnection>;
  /** Read for all accounts of the page at once. */
  readonly opportunities?: Maybe<CrmOpportunityConnection>;
};


/** A company. */
export type CrmAccountContactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<Scalars['String']['input']>;
};


/** A company. */
export type CrmAccountOpportunitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<Scalars['String']['input']>;
};

/** A person at a company. */
export type CrmContact = CrmRecord & {
  readonly __typename?: 'CrmContact';
  /** The provider's id. */
  readonly id: Scalars['ID']['output'];
  /** The whole record as REST answers it. */
  readonly values: Scalars['JSON']['output'];
  /** The id of the company it belongs to. */
  readonly accountID?: Maybe<Scalars['ID']['output']>;
  /** Read for all contacts of the page at once. */
  readonly account?: Maybe<CrmAccount>;
  /** First name. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** The initial of the middle name. */
  readonly middleInitial?: Maybe<Scalars['String']['output']>;
  /** Last name. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** What the person does at the company. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The main e-mail address. */
  readonly emailAddress?: Maybe<Scalars['String']['output']>;
  /** The telephone number at work. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The extension of that number. */
  readonly extension?: Maybe<Scalars['String']['output']>;
  /** The mobile number. */
  readonly mobilePhone?: Maybe<Scalars['String']['output']>;
  /** Whether the person is still to be dealt with. */
  readonly active?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is the company's main contact. */
  readonly primaryContact?: Maybe<Scalars['Boolean']['output']>;
  /** Where the person is. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** The state or province. */
  readonly state?: Maybe<Scalars['String']['output']>;
  /** The postal code. */
  readonly zipCode?: Maybe<Scalars['String']['output']>;
  /** When it was entered. */
  readonly createDate?: Maybe<Scalars['DateTime']['output']>;
  /** When something was last done with it. */
  readonly lastActivityDate?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  readonly lastModifiedDate?: Maybe<Scalars['DateTime']['output']>;
  /** The fields of the account's own making. */
  readonly customFields: ReadonlyArray<CrmCustomField>;
  /** Read for all contacts of the page at once. */
  readonly opportunities?: Maybe<CrmOpportunityConnection>;
};


/** A person at a company. */
export type CrmContactOpportunitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<Scalars['String']['input']>;
};

/** A sale in the making. */
export type CrmOpportunity = CrmRecord & {
  readonly __typename?: 'CrmOpportunity';
  /** The provider's id. */
  readonly id: Scalars['ID']['output'];
  /** The whole record as REST answers it. */
  readonly values: Scalars['JSON']['output'];
  /** What it is called. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The id of the company it is with. */
  readonly accountID?: Maybe<Scalars['ID']['output']>;
  /** Read for all opportunities of the page at once. */
  readonly account?: Maybe<CrmAccount>;
  /** The id of the contact it is with. */
  readonly contactID?: Maybe<Scalars['ID']['output']>;
  /** Read for all opportunities of the page at once. */
  readonly contact?: Maybe<CrmContact>;
  /** The id of the resource who looks after it. */
  readonly ownerResourceID?: Maybe<Scalars['ID']['output']>;
  /** The resource who looks after it; read for all opportunities of the page at once. */
  readonly owner?: Maybe<CrmResource>;
  /** What it would bring, in the account's currency. */
  readonly amount?: Maybe<Scalars['Float']['output']>;
  /** What it would cost, in the account's currency. */
  readonly cost?: Maybe<Scalars['Float']['output']>;
  /** How likely it is, in percent. */
  readonly probability?: Maybe<Scalars['Int']['output']>;
  /** A number of the account's own picklist. */
  readonly stage?: Maybe<Scalars['Int']['output']>;
  /** A number of the account's own picklist. */
  readonly status?: Maybe<Scalars['Int']['output']>;
  /** When it began; the REST API of Autotask calls it its start date. */
  readonly createDate?: Maybe<Scalars['DateTime']['output']>;
  /** When it is expected to be closed. */
  readonly projectedCloseDate?: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed; null while it is open. */
  readonly closedDate?: Maybe<Scalars['DateTime']['output']>;
  /** Whether amount and cost are those of its quote. */
  readonly useQuoteTotals?: Maybe<Scalars['Boolean']['output']>;
  /** What is to be done next. */
  readonly nextStep?: Maybe<Scalars['String']['output']>;
  /** What it is about. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The fields of the account's own making. */
  readonly customFields: ReadonlyArray<CrmCustomField>;
};

/** A task of a project. */
export type CrmTask = CrmRecord & {
  readonly __typename?: 'CrmTask';
  /** The provider's id. */
  readonly id: Scalars['ID']['output'];
  /** The whole record as REST answers it. */
  readonly values: Scalars['JSON']['output'];
  /** What it is called. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The number people know it by, such as `T20260301.0001`. */
  readonly taskNumber?: Maybe<Scalars['String']['output']>;
  /** What is to be done. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The id of its project. */
  readonly projectID?: Maybe<Scalars['ID']['output']>;
  /** A number of the account's own picklist. */
  readonly status?: Maybe<Scalars['Int']['output']>;
  /** A number of the provider's picklist. */
  readonly taskType?: Maybe<Scalars['Int']['output']>;
  /** How urgent it is. */
  readonly priority?: Maybe<Scalars['Int']['output']>;
  /** The id of the resource who does it. */
  readonly assignedResourceID?: Maybe<Scalars['ID']['output']>;
  /** The resource who does it; read for all tasks of the page at once. */
  readonly assignedResource?: Maybe<CrmResource>;
  /** How long it is expected to take, in hours. */
  readonly estimatedHours?: Maybe<Scalars['Float']['output']>;
  /** When it begins. */
  readonly startDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** When it is to be done. */
  readonly endDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** When it was done; null while it is not. */
  readonly completedDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** When it was entered. */
  readonly createDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** When something was last done with it. */
  readonly lastActivityDateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The fields of the account's own making. */
  readonly customFields: ReadonlyArray<CrmCustomField>;
};

/** Somebody who may use the client portal. Their password goes in and never comes out. */
export type CrmPortalUser = CrmRecord & {
  readonly __typename?: 'CrmPortalUser';
  /** The provider's id. */
  readonly id: Scalars['ID']['output'];
  /** The whole record as REST answers it. */
  readonly values: Scalars['JSON']['output'];
  /** What they sign in to the portal with. */
  readonly userName?: Maybe<Scalars['String']['output']>;
  /** The id of the contact who it is. */
  readonly contactID?: Maybe<Scalars['ID']['output']>;
  /** Read for all users of the page at once. */
  readonly contact?: Maybe<CrmContact>;
  /** Whether they may sign in. */
  readonly clientPortalActive?: Maybe<Scalars['Boolean']['output']>;
  /** A number of the provider's picklist: what they may see. */
  readonly securityLevel?: Maybe<Scalars['Int']['output']>;
};

/** Somebody who works for the company that has the account at the provider. */
export type CrmResource = CrmRecord & {
  readonly __typename?: 'CrmResource';
  /** The provider's id. */
  readonly id: Scalars['ID']['output'];
  /** The whole record as REST answers it. */
  readonly values: Scalars['JSON']['output'];
  /** First name. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** Last name. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** The e-mail address. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** What the person does. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Whether the person still works there. */
  readonly active?: Maybe<Scalars['Boolean']['output']>;
};

/** A record of an object without a type of its own. */
export type CrmOtherRecord = CrmRecord & {
  readonly __typename?: 'CrmOtherRecord';
  /** The provider's id. */
  readonly id: Scalars['ID']['output'];
  /** The whole record as REST answers it. */
  readonly values: Scalars['JSON']['output'];
};

/** A field of the account's own making. */
export type CrmCustomField = {
  readonly __typename?: 'CrmCustomField';
  /** Its name at the provider. */
  readonly name: Scalars['String']['output'];
  /** Its value as text; null when it has none. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** Something the hub holds. */
export type CrmObject = {
  readonly __typename?: 'CrmObject';
  /** What it is called in this API, such as `contacts`. */
  readonly name: Scalars['String']['output'];
  /** What the provider calls it. */
  readonly vendorName: Scalars['String']['output'];
  /** One of the hub's own resources, or an object by the provider's name. */
  readonly isResource: Scalars['Boolean']['output'];
  /** Whether records of it can be made or changed here. */
  readonly canWrite: Scalars['Boolean']['output'];
  /** What it holds, in a sentence. */
  readonly description: Scalars['String']['output'];
};

/** An object and what the account's user may do with it. */
export type CrmObjectDetails = {
  readonly __typename?: 'CrmObjectDetails';
  /** What it is called in this API. */
  readonly name: Scalars['String']['output'];
  /** Whether the account's user may read it. */
  readonly canRead: Scalars['Boolean']['output'];
  /** Whether the account's user may make records of it. */
  readonly canCreate: Scalars['Boolean']['output'];
  /** Whether the account's user may change records of it. */
  readonly canUpdate: Scalars['Boolean']['output'];
  /** Its fields, the account's own among them. */
  readonly fields: ReadonlyArray<CrmField>;
};

/** A field of an object as the account has it. */
export type CrmField = {
  readonly __typename?: 'CrmField';
  /** What it is called in this API. */
  readonly name: Scalars['String']['output'];
  /** What the provider calls it. */
  readonly vendorName: Scalars['String']['output'];
  /** What people call it. */
  readonly label: Scalars['String']['output'];
  /** What the provider says it is for; null when it says nothing. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What kind of value it holds. */
  readonly type: CrmFieldType;
  /** The most characters it may hold; null where there is no such limit. */
  readonly length?: Maybe<Scalars['Int']['output']>;
  /** Whether a new record cannot be made without it. */
  readonly isRequired: Scalars['Boolean']['output'];
  /** Whether only the provider sets it. */
  readonly isReadOnly: Scalars['Boolean']['output'];
  /** Whether `where` may name it. */
  readonly isFilterable: Scalars['Boolean']['output'];
  /** Of the account's own making. */
  readonly isCustom: Scalars['Boolean']['output'];
  /** The object whose id it holds. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** What a picklist offers; empty for any other field. */
  readonly options: ReadonlyArray<CrmFieldOption>;
};

/** What kind of value an object's field holds. */
export type CrmFieldType =
  /** Text. */
  | 'TEXT'
  /** A whole number. */
  | 'INTEGER'
  /** A number that need not be whole. */
  | 'DECIMAL'
  /** `true` or `false`. */
  | 'BOOLEAN'
  /** 1 or 0. */
  | 'FLAG'
  /** A date with a time. */
  | 'MOMENT'
  /** A date alone. */
  | 'DAY'
  /** Goes in and does not come out. */
  | 'SECRET';

/** One choice of a field that has a picklist. */
export type CrmFieldOption = {
  readonly __typename?: 'CrmFieldOption';
  /** What is sent. */
  readonly value: Scalars['String']['output'];
  /** What people choose. */
  readonly label: Scalars['String']['output'];
  /** Whether it can be chosen still. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Whether the provider takes it where none is given. */
  readonly isDefault: Scalars['Boolean']['output'];
};

/** What a provider allows a customer's database, shared by all instances of it, and how it has answered of late. */
export type ProviderUsage = {
  readonly __typename?: 'ProviderUsage';
  /** Calls of the running window, those of others as far as the provider has told. */
  readonly used: Scalars['Int']['output'];
  /** How many of them were Isotope's. */
  readonly usedByUs: Scalars['Int']['output'];
  /** How many calls are allowed. */
  readonly limit: Scalars['Int']['output'];
  /** Within how many minutes. */
  readonly windowMinutes: Scalars['Int']['output'];
  /** Calls that are being answered, and calls that wait for their turn. */
  readonly inFlight: Scalars['Int']['output'];
  /** How many calls wait here for their turn. */
  readonly waiting: Scalars['Int']['output'];
  /** When the provider was last asked. */
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Nothing is sent before this moment, as the provider asked us to wait. */
  readonly pausedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** How long the provider took for its last answers: half of them no longer than this. Null before the first. */
  readonly latencyP50Ms?: Maybe<Scalars['Float']['output']>;
  /** Nineteen of twenty no longer than this. */
  readonly latencyP95Ms?: Maybe<Scalars['Float']['output']>;
};

/** What record is to be made. */
export type CreateCrmRecordInput = {
  /** The instance's `id`, or its `number`. */
  readonly instanceId: Scalars['ID']['input'];
  /** `accounts`, `contacts`, `leads`, `opportunities`, `tasks`, `customers` (or `portalUsers`) or another object that can be written. */
  readonly object: Scalars['String']['input'];
  /** Values by the names of fields, as in REST. */
  readonly values: Scalars['JSON']['input'];
};

/** What is to be changed of which record. */
export type UpdateCrmRecordInput = {
  /** The instance's `id`, or its `number`. */
  readonly instanceId: Scalars['ID']['input'];
  /** The object's name, as `objects` lists it. */
  readonly object: Scalars['String']['input'];
  /** The provider's id. */
  readonly id: Scalars['ID']['input'];
  /** Only what changes. */
  readonly values: Scalars['JSON']['input'];
};

/** Which lead is to be made a customer. */
export type ConvertCrmLeadInput = {
  /** The instance's `id`, or its `number`. */
  readonly instanceId: Scalars['ID']['input'];
  /** The provider's id of the lead. */
  readonly id: Scalars['ID']['input'];
  /** Other values of the account it becomes; it becomes a customer unless `accountType` says otherwise. */
  readonly values?: InputMaybe<Scalars['JSON']['input']>;
};

/** What is to be gathered. */
export type StartCrmBulkQueryInput = {
  /** The instance's `id`, or its `number`. */
  readonly instanceId: Scalars['ID']['input'];
  /** As in REST: `select * from contacts where lastName = 'Abbott'`; all fields, in no order but that of ids. */
  readonly query: Scalars['String']['input'];
};

/** Which bulk job is to end. */
export type CancelCrmBulkQueryInput = {
  /** The instance's `id`, or its `number`. */
  readonly instanceId: Scalars['ID']['input'];
  /** The job's number. */
  readonly number: Scalars['Int']['input'];
};

/** The job, or why there is none. */
export type CrmBulkQueryResult = CrmBulkQuery | CrmRecordProblem | InstanceNotFoundProblem | ForbiddenProblem;

/** A bulk query as it is now. */
export type CrmBulkQuery = {
  readonly __typename?: 'CrmBulkQuery';
  /** As it is now. */
  readonly job: BulkJob;
};

/** The record, or why it was not written. */
export type SaveCrmRecordResult = SavedCrmRecord | CrmRecordProblem | InstanceNotFoundProblem | ForbiddenProblem;

/** The record as the provider holds it now. */
export type SavedCrmRecord = {
  readonly __typename?: 'SavedCrmRecord';
  /** As the provider gave it back. */
  readonly record: CrmRecord;
};

/** Why a record was not written. Names every field that is wrong at once, with the provider's words where it was asked. */
export type CrmRecordProblem = Problem & {
  readonly __typename?: 'CrmRecordProblem';
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
  /** The same for programs. */
  readonly code: ProblemCode;
  /** Everything that is wrong, each with its field. */
  readonly fields: ReadonlyArray<CrmFieldProblem>;
  /** The provider's own words. */
  readonly providerMessage?: Maybe<Scalars['String']['output']>;
  /** When to try again; null where that would not help, or nobody knows. */
  readonly retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
};

/** What is wrong with one field. */
export type CrmFieldProblem = {
  readonly __typename?: 'CrmFieldProblem';
  /** The field's name. */
  readonly key: Scalars['String']['output'];
  /** What is wrong with it, for programs. */
  readonly code: CrmFieldProblemCode;
  /** What is wrong and what to do, for people. */
  readonly message: Scalars['String']['output'];
};

/** What can be wrong with a field. */
export type CrmFieldProblemCode =
  /** It is required and was not given. */
  | 'MISSING'
  /** Its value cannot be taken; the message says why. */
  | 'INVALID'
  /** The object has no such field. */
  | 'UNKNOWN';

/** A page of companies (Relay). */
export type CrmAccountConnection = {
  readonly __typename?: 'CrmAccountConnection';
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<CrmAccount>;
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<CrmAccountEdge>;
  /** Where the page lies in its list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; asked of the provider only when it is selected. Null where it cannot be told. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of a page, and where it lies in its list. */
export type CrmAccountEdge = {
  readonly __typename?: 'CrmAccountEdge';
  /** What lies there. */
  readonly node: CrmAccount;
  /** Where it lies, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
};

/** A page of contacts (Relay). */
export type CrmContactConnection = {
  readonly __typename?: 'CrmContactConnection';
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<CrmContact>;
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<CrmContactEdge>;
  /** Where the page lies in its list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; asked of the provider only when it is selected. Null where it cannot be told. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of a page, and where it lies in its list. */
export type CrmContactEdge = {
  readonly __typename?: 'CrmContactEdge';
  /** What lies there. */
  readonly node: CrmContact;
  /** Where it lies, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
};

/** A page of opportunities (Relay). */
export type CrmOpportunityConnection = {
  readonly __typename?: 'CrmOpportunityConnection';
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<CrmOpportunity>;
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<CrmOpportunityEdge>;
  /** Where the page lies in its list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; asked of the provider only when it is selected. Null where it cannot be told. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of a page, and where it lies in its list. */
export type CrmOpportunityEdge = {
  readonly __typename?: 'CrmOpportunityEdge';
  /** What lies there. */
  readonly node: CrmOpportunity;
  /** Where it lies, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
};

/** A page of tasks (Relay). */
export type CrmTaskConnection = {
  readonly __typename?: 'CrmTaskConnection';
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<CrmTask>;
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<CrmTaskEdge>;
  /** Where the page lies in its list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; asked of the provider only when it is selected. Null where it cannot be told. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of a page, and where it lies in its list. */
export type CrmTaskEdge = {
  readonly __typename?: 'CrmTaskEdge';
  /** What lies there. */
  readonly node: CrmTask;
  /** Where it lies, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
};

/** A page of portal users (Relay). */
export type CrmPortalUserConnection = {
  readonly __typename?: 'CrmPortalUserConnection';
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<CrmPortalUser>;
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<CrmPortalUserEdge>;
  /** Where the page lies in its list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; asked of the provider only when it is selected. Null where it cannot be told. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of a page, and where it lies in its list. */
export type CrmPortalUserEdge = {
  readonly __typename?: 'CrmPortalUserEdge';
  /** What lies there. */
  readonly node: CrmPortalUser;
  /** Where it lies, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
};

/** A page of records (Relay). */
export type CrmRecordConnection = {
  readonly __typename?: 'CrmRecordConnection';
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<CrmRecord>;
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<CrmRecordEdge>;
  /** Where the page lies in its list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; asked of the provider only when it is selected. Null where it cannot be told. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of a page, and where it lies in its list. */
export type CrmRecordEdge = {
  readonly __typename?: 'CrmRecordEdge';
  /** What lies there. */
  readonly node: CrmRecord;
  /** Where it lies, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
};

/** A query whose answer is gathered in the background and fetched as a whole. */
export type BulkJob = {
  readonly __typename?: 'BulkJob';
  /** The integer the REST API calls `id`. */
  readonly number: Scalars['Int']['output'];
  /** What is gathered. */
  readonly object: Scalars['String']['output'];
  /** As it was sent: `select * from contacts where ...`. */
  readonly query: Scalars['String']['output'];
  /** How far it has come. */
  readonly status: BulkStatus;
  /** How many records it has gathered so far. */
  readonly recordsCount: Scalars['Int']['output'];
  /** Why it failed. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it ended; null while it runs. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is removed, with all it holds. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Whether the caller may end it: it is not at its end, and the caller started it or is an editor. */
  readonly mayCancel: Scalars['Boolean']['output'];
};

/** How far a bulk job has come. */
export type BulkStatus =
  /** It waits for its turn. */
  | 'CREATED'
  /** It gathers, or waits for its turn or its provider. */
  | 'RUNNING'
  /** It has gathered everything. */
  | 'COMPLETED'
  /** It ended before it had everything; `message` says why. */
  | 'FAILED'
  /** Somebody ended it. */
  | 'CANCELLED';

/** Which audit events are wanted; everything given must hold. */
export type AuditFilter = {
  /** Only from this moment on. */
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only before this moment. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only what this user did. */
  readonly actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what concerns this instance, also one that is deleted; its `number` will do for 30 days from then. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these. */
  readonly actions?: InputMaybe<ReadonlyArray<AuditAction>>;
  /** Only through these doors. */
  readonly sources?: InputMaybe<ReadonlyArray<ActivitySource>>;
};

/** A page of audit events. */
export type AuditEventConnection = {
  readonly __typename?: 'AuditEventConnection';
  /** Each with its cursor. */
  readonly edges: ReadonlyArray<AuditEventEdge>;
  /** The same without cursors. */
  readonly nodes: ReadonlyArray<AuditEvent>;
  /** Where the page lies in its list. */
  readonly pageInfo: PageInfo;
};

/** One of a page, and where it lies in its list. */
export type AuditEventEdge = {
  readonly __typename?: 'AuditEventEdge';
  /** What lies there. */
  readonly node: AuditEvent;
  /** Where it lies, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
};

/** Something that was done, seen or refused. */
export type AuditEvent = {
  readonly __typename?: 'AuditEvent';
  /** A global id. */
  readonly id: Scalars['ID']['output'];
  /** What was done, seen or refused. */
  readonly action: AuditAction;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Null when Isotope itself, its operator or somebody without an account did it; `source` tells which. */
  readonly actor?: Maybe<User>;
  /** Through which door. */
  readonly source: ActivitySource;
  /** The id under which the logs hold the request. */
  readonly requestId?: Maybe<Scalars['String']['output']>;
  /** The network address it came from, where there is one. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** The user it concerns, where it concerns one. */
  readonly subject?: Maybe<User>;
  /** The instance it concerns; null for anything else, and once the instance is deleted. */
  readonly instance?: Maybe<Instance>;
  /** The id of the instance it concerns, also once that is deleted. */
  readonly instanceId?: Maybe<Scalars['ID']['output']>;
  /** What the instance is called now, also while it is deleted, or was called when it was removed for good. */
  readonly instanceName?: Maybe<Scalars['String']['output']>;
  /** The state the instance was in afterwards. */
  readonly state?: Maybe<InstanceState>;
  /** The record at the provider it concerns. */
  readonly record?: Maybe<ActivityRecord>;
  /** What changed: `name`, `tags`, the keys of configuration values, the names of a record's fields; never a value. */
  readonly changes: ReadonlyArray<Scalars['String']['output']>;
  /** What it was before, by name. Never a secret: of one only a fingerprint is told. */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** What it is after. */
  readonly after?: Maybe<Scalars['JSON']['output']>;
  /** What else there is to tell, such as how somebody signed in or what was refused. */
  readonly about?: Maybe<Scalars['JSON']['output']>;
};

/** What the audit tells of. */
export type AuditAction =
  /** An instance was made. */
  | 'INSTANCE_CREATED'
  /** Its name, tags or configuration changed; `changes` says which. */
  | 'INSTANCE_UPDATED'
  /** A configuration that had been replaced was put back. */
  | 'CONFIGURATION_RESTORED'
  /** It was switched on again. */
  | 'INSTANCE_ENABLED'
  /** It was switched off. */
  | 'INSTANCE_DISABLED'
  /** It got a new element token. */
  | 'TOKEN_ROTATED'
  /** Its provider was asked about it. */
  | 'INSTANCE_CHECKED'
  /** It was deleted. */
  | 'INSTANCE_DELETED'
  /** It was brought back after it had been deleted. */
  | 'INSTANCE_RESTORED'
  /** A record was made at a provider. */
  | 'RECORD_CREATED'
  /** A record was changed at a provider. */
  | 'RECORD_UPDATED'
  /** A lead was made a customer. */
  | 'RECORD_CONVERTED'
  /** A record was sent to a provider whose answer was lost. */
  | 'RECORD_WRITE_UNCERTAIN'
  /** Records were asked for in bulk. */
  | 'BULK_QUERY_STARTED'
  /** Somebody ended that before everything was gathered; `about` has the job's number. */
  | 'BULK_QUERY_CANCELLED'
  /** Records gathered in bulk were fetched. */
  | 'BULK_DOWNLOADED'
  /** A call that may write was passed on to the upstream platform; `about` has its method, the pattern of its path and the status that was answered, null where no answer came. */
  | 'CALL_FORWARDED'
  /** It was removed for good, 30 days after it was deleted. */
  | 'INSTANCE_PURGED'
  /** An organisation was made. */
  | 'ORGANIZATION_CREATED'
  /** An owner gave the organisation another name. */
  | 'ORGANIZATION_RENAMED'
  /** The environment named other secrets at a start. */
  | 'ORGANIZATION_SECRETS_REPLACED'
  /** An owner gave the account an e-mail address and a password. */
  | 'ACCOUNT_CLAIMED'
  /** Somebody was invited. */
  | 'MEMBER_INVITED'
  /** An invite was ended before it was used. */
  | 'INVITE_REVOKED'
  /** Somebody used an invite. */
  | 'MEMBER_JOINED'
  /** A member's role changed. */
  | 'MEMBER_ROLE_CHANGED'
  /** A member left or was removed. */
  | 'MEMBER_REMOVED'
  /** A link was made by which a member chooses a new password. */
  | 'PASSWORD_LINK_CREATED'
  /** A password was changed. */
  | 'PASSWORD_CHANGED'
  /** A user secret was replaced. */
  | 'USER_SECRET_ROTATED'
  /** A session was ended from elsewhere. */
  | 'SESSION_ENDED'
  /** A name, language, time zone or theme changed. */
  | 'PROFILE_CHANGED'
  /** A person gave themselves another e-mail address to sign in with. */
  | 'EMAIL_CHANGED'
  /** The operator made a one-time link. */
  | 'SIGN_IN_LINK_CREATED'
  /** A person signed in. */
  | 'SIGNED_IN'
  /** A person signed out. */
  | 'SIGNED_OUT'
  /** The user and organisation secrets were shown to their owner. */
  | 'SECRETS_SHOWN'
  /** Of many within an hour the first are told one by one, the rest as a count. */
  | 'SIGN_IN_REFUSED'
  /** A try came before the wait was over that earlier ones had brought; it was not looked at. */
  | 'SIGN_IN_THROTTLED'
  /** A request carried secrets, a token or a session that are nobody's, or no longer. */
  | 'CREDENTIALS_REFUSED'
  /** Somebody wanted to do what their role does not suffice for. */
  | 'ROLE_REFUSED'
  /** A provider refused the account somebody wanted to create, change or try; `about` has the element, the instance's number where there is one, and the code of the refusal, never a value. */
  | 'VERIFICATION_REFUSED'
  /** A key for sealing secrets was added. */
  | 'KEY_ADDED'
  /** All secrets are sealed anew under a fresh key. */
  | 'KEYS_ROTATED'
  /** A key that seals nothing any more was removed. */
  | 'KEY_RETIRED'
  /** The operator copied the database. */
  | 'BACKUP_MADE'
  /** The database was brought back from a copy. */
  | 'BACKUP_RESTORED'
  /** All of it was copied into another database, in which this is the first entry of its own. */
  | 'DATABASE_MOVED'
  /** The audit was read out whole or in part. */
  | 'AUDIT_EXPORTED'
  /** Retention removed what was older than it is to be kept. */
  | 'AUDIT_CUT'
  /** A start found entries gone that had been sealed. */
  | 'AUDIT_TAIL_LOST';

/** How often an instance's configuration was opened to call its provider, within one hour by one user. */
export type SecretUse = {
  readonly __typename?: 'SecretUse';
  /** Where the hour begins, in UTC. */
  readonly hour: Scalars['DateTime']['output'];
  /** Null for Isotope's own daily check. */
  readonly actor?: Maybe<User>;
  /** What for. */
  readonly purpose: SecretPurpose;
  /** How often. */
  readonly count: Scalars['Int']['output'];
  /** When it last happened. */
  readonly lastAt: Scalars['DateTime']['output'];
};

/** What an instance's secrets are opened for. */
export type SecretPurpose =
  /** To reach the account's data. */
  | 'DATA'
  /** To gather much of it in the background. */
  | 'BULK'
  /** To ask the provider whether it works. */
  | 'CHECK';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CreateInstanceResult:
    | ( CreatedInstanceParent )
    | ( InvalidConfigurationProblem )
    | ( UnknownElementProblem )
    | ( Omit<VerificationProblem, 'verification'> & { verification: _RefType['Verification'] } )
    | ( VerificationCancelledProblem )
    | ( IdempotencyConflictProblem )
    | ( ForbiddenProblem )
  ;
  VerifyConfigurationResult:
    | ( Omit<VerifiedConfiguration, 'verification'> & { verification: _RefType['Verification'] } )
    | ( InvalidConfigurationProblem )
    | ( UnknownElementProblem )
    | ( Omit<VerificationProblem, 'verification'> & { verification: _RefType['Verification'] } )
    | ( VerificationCancelledProblem )
    | ( ForbiddenProblem )
  ;
  CancelVerificationResult:
    | ( CancelledVerification )
    | ( ForbiddenProblem )
  ;
  UpdateInstanceResult:
    | ( Omit<ChangedInstance, 'instance'> & { instance: _RefType['Instance'] } )
    | ( InvalidConfigurationProblem )
    | ( Omit<VerificationProblem, 'verification'> & { verification: _RefType['Verification'] } )
    | ( VerificationCancelledProblem )
    | ( Omit<VersionConflictProblem, 'instance'> & { instance: _RefType['Instance'] } )
    | ( InstanceNotFoundProblem )
    | ( ForbiddenProblem )
  ;
  DisableInstancesOfElementResult:
    | ( DisabledInstancesParent )
    | ( UnknownElementProblem )
    | ( ForbiddenProblem )
  ;
  DisableAllInstancesResult:
    | ( DisabledInstancesParent )
    | ( ForbiddenProblem )
  ;
  ChangeInstanceResult:
    | ( Omit<ChangedInstance, 'instance'> & { instance: _RefType['Instance'] } )
    | ( Omit<VerificationProblem, 'verification'> & { verification: _RefType['Verification'] } )
    | ( Omit<VersionConflictProblem, 'instance'> & { instance: _RefType['Instance'] } )
    | ( InstanceNotFoundProblem )
    | ( ForbiddenProblem )
  ;
  RestoreConfigurationResult:
    | ( Omit<ChangedInstance, 'instance'> & { instance: _RefType['Instance'] } )
    | ( InvalidConfigurationProblem )
    | ( Omit<VerificationProblem, 'verification'> & { verification: _RefType['Verification'] } )
    | ( NothingToRestoreProblem )
    | ( Omit<VersionConflictProblem, 'instance'> & { instance: _RefType['Instance'] } )
    | ( InstanceNotFoundProblem )
    | ( ForbiddenProblem )
  ;
  RotateInstanceTokenResult:
    | ( Omit<RotatedToken, 'instance'> & { instance: _RefType['Instance'] } )
    | ( InstanceNotFoundProblem )
    | ( ForbiddenProblem )
  ;
  CheckInstanceResult:
    | ( Omit<CheckedInstance, 'instance' | 'verification'> & { instance: _RefType['Instance'], verification: _RefType['Verification'] } )
    | ( VerificationCancelledProblem )
    | ( InstanceNotFoundProblem )
    | ( ForbiddenProblem )
  ;
  RestoreInstanceResult:
    | ( Omit<ChangedInstance, 'instance'> & { instance: _RefType['Instance'] } )
    | ( InvalidConfigurationProblem )
    | ( Omit<VerificationProblem, 'verification'> & { verification: _RefType['Verification'] } )
    | ( InstanceNotFoundProblem )
    | ( ForbiddenProblem )
  ;
  DeleteInstanceResult:
    | ( DeletedInstance )
    | ( Omit<VersionConflictProblem, 'instance'> & { instance: _RefType['Instance'] } )
    | ( InstanceNotFoundProblem )
    | ( ForbiddenProblem )
  ;
  ClaimAccountResult:
    | ( Omit<ClaimedAccount, 'viewer'> & { viewer: _RefType['Viewer'] } )
    | ( InvalidAccountProblem )
    | ( AlreadyClaimedProblem )
  ;
  InviteMemberResult:
    | ( Omit<InvitedMember, 'invite'> & { invite: _RefType['Invite'] } )
    | ( InvalidAccountProblem )
    | ( ForbiddenProblem )
  ;
  RevokeInviteResult:
    | ( RevokedInvite )
    | ( InviteNotFoundProblem )
    | ( ForbiddenProblem )
  ;
  ChangeMemberRoleResult:
    | ( Omit<ChangedMember, 'member'> & { member: _RefType['Member'] } )
    | ( MemberNotFoundProblem )
    | ( LastOwnerProblem )
    | ( ForbiddenProblem )
  ;
  RemoveMemberResult:
    | ( RemovedMember )
    | ( MemberNotFoundProblem )
    | ( LastOwnerProblem )
    | ( ForbiddenProblem )
  ;
  CreatePasswordLinkResult:
    | ( PasswordLink )
    | ( MemberNotFoundProblem )
    | ( ForbiddenProblem )
  ;
  ChangePasswordResult:
    | ( ChangedPassword )
    | ( InvalidAccountProblem )
  ;
  ChangeEmailResult:
    | ( Omit<ChangedEmail, 'viewer'> & { viewer: _RefType['Viewer'] } )
    | ( InvalidAccountProblem )
  ;
  RenameOrganizationResult:
    | ( Omit<RenamedOrganization, 'organization'> & { organization: _RefType['Organization'] } )
    | ( InvalidAccountProblem )
    | ( ForbiddenProblem )
  ;
  EndSessionResult:
    | ( EndedSession )
    | ( SessionNotFoundProblem )
  ;
  UpdateProfileResult:
    | ( Omit<UpdatedProfile, 'viewer'> & { viewer: _RefType['Viewer'] } )
    | ( InvalidAccountProblem )
  ;
  CrmBulkQueryResult:
    | ( Omit<CrmBulkQuery, 'job'> & { job: _RefType['BulkJob'] } )
    | ( CrmRecordProblem )
    | ( InstanceNotFoundProblem )
    | ( ForbiddenProblem )
  ;
  SaveCrmRecordResult:
    | ( Omit<SavedCrmRecord, 'record'> & { record: _RefType['CrmRecord'] } )
    | ( CrmRecordProblem )
    | ( InstanceNotFoundProblem )
    | ( ForbiddenProblem )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: ( InstanceParent );
  Problem:
    | ( InvalidConfigurationProblem )
    | ( UnknownElementProblem )
    | ( Omit<VerificationProblem, 'verification'> & { verification: _RefType['Verification'] } )
    | ( VerificationCancelledProblem )
    | ( IdempotencyConflictProblem )
    | ( Omit<VersionConflictProblem, 'instance'> & { instance: _RefType['Instance'] } )
    | ( NothingToRestoreProblem )
    | ( InstanceNotFoundProblem )
    | ( InvalidAccountProblem )
    | ( AlreadyClaimedProblem )
    | ( ForbiddenProblem )
    | ( MemberNotFoundProblem )
    | ( LastOwnerProblem )
    | ( InviteNotFoundProblem )
    | ( SessionNotFoundProblem )
    | ( CrmRecordProblem )
  ;
  CrmRecord:
    | ( CrmRecordParent )
    | ( CrmRecordParent )
    | ( CrmRecordParent )
    | ( CrmRecordParent )
    | ( CrmRecordParent )
    | ( CrmRecordParent )
    | ( CrmRecordParent )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Viewer: ResolverTypeWrapper<ViewerParent>;
  Preferences: ResolverTypeWrapper<Preferences>;
  Theme: Theme;
  SignedInSession: ResolverTypeWrapper<SignedInSessionParent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Member: ResolverTypeWrapper<MemberParent>;
  Invite: ResolverTypeWrapper<InviteParent>;
  AuthorizationKind: AuthorizationKind;
  User: ResolverTypeWrapper<UserParent>;
  Role: Role;
  Organization: ResolverTypeWrapper<OrganizationParent>;
  Service: ResolverTypeWrapper<Service>;
  Status: ResolverTypeWrapper<Status>;
  StatusCheck: ResolverTypeWrapper<StatusCheck>;
  StatusStoreKind: StatusStoreKind;
  StatusStore: ResolverTypeWrapper<StatusStore>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  StatusMigrations: ResolverTypeWrapper<StatusMigrations>;
  StatusKey: ResolverTypeWrapper<StatusKey>;
  StatusReseal: ResolverTypeWrapper<StatusReseal>;
  StatusQueues: ResolverTypeWrapper<StatusQueues>;
  StatusProvider: ResolverTypeWrapper<StatusProvider>;
  StatusSchedule: ResolverTypeWrapper<StatusSchedule>;
  Element: ResolverTypeWrapper<ElementParent>;
  SandboxValue: ResolverTypeWrapper<SandboxValue>;
  ConfigurationSuggestion: ResolverTypeWrapper<ConfigurationSuggestion>;
  ConfigurationSuggestionValue: ResolverTypeWrapper<ConfigurationSuggestionValue>;
  ConfigurationEntry: ResolverTypeWrapper<ConfigurationEntryParent>;
  ConfigurationEntryType: ConfigurationEntryType;
  ConfigurationOption: ResolverTypeWrapper<ConfigurationOption>;
  TagCount: ResolverTypeWrapper<TagCount>;
  Instance: ResolverTypeWrapper<InstanceParent>;
  UpstreamInstance: ResolverTypeWrapper<UpstreamInstanceParent>;
  PendingUpstreamCreate: ResolverTypeWrapper<PendingUpstreamCreateParent>;
  InstanceState: InstanceState;
  TokenFacts: ResolverTypeWrapper<TokenFactsParent>;
  RetiringToken: ResolverTypeWrapper<RetiringToken>;
  PreviousConfiguration: ResolverTypeWrapper<PreviousConfigurationParent>;
  ConfigurationValue: ResolverTypeWrapper<ConfigurationValueParent>;
  Verification: ResolverTypeWrapper<VerificationParent>;
  VerificationStage: ResolverTypeWrapper<VerificationStageParent>;
  VerificationStageName: VerificationStageName;
  StageStatus: StageStatus;
  InstanceConnection: ResolverTypeWrapper<InstanceConnectionParent>;
  InstanceEdge: ResolverTypeWrapper<Omit<InstanceEdge, 'node'> & { node: ResolversTypes['Instance'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  InstanceFilter: InstanceFilter;
  InstanceOrder: InstanceOrder;
  InstanceOrderField: InstanceOrderField;
  OrderDirection: OrderDirection;
  ActivityConnection: ResolverTypeWrapper<ActivityConnectionParent>;
  ActivityEdge: ResolverTypeWrapper<Omit<ActivityEdge, 'node'> & { node: ResolversTypes['Activity'] }>;
  Activity: ResolverTypeWrapper<ActivityParent>;
  ActivityRecord: ResolverTypeWrapper<ActivityRecord>;
  CheckConnection: ResolverTypeWrapper<CheckConnectionParent>;
  CheckEdge: ResolverTypeWrapper<Omit<CheckEdge, 'node'> & { node: ResolversTypes['Check'] }>;
  Check: ResolverTypeWrapper<CheckParent>;
  CheckTrigger: CheckTrigger;
  CheckDay: ResolverTypeWrapper<CheckDayParent>;
  Overview: ResolverTypeWrapper<OverviewParent>;
  ProviderAccount: ResolverTypeWrapper<ProviderAccountParent>;
  StateCount: ResolverTypeWrapper<StateCount>;
  OverviewDay: ResolverTypeWrapper<OverviewDayParent>;
  RecentActivity: ResolverTypeWrapper<RecentActivityParent>;
  ActivityAction: ActivityAction;
  ActivitySource: ActivitySource;
  CreateInstanceInput: CreateInstanceInput;
  ConfigurationValueInput: ConfigurationValueInput;
  VerifyMode: VerifyMode;
  CreateInstanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateInstanceResult']>;
  CreatedInstance: ResolverTypeWrapper<CreatedInstanceParent>;
  VerifyConfigurationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyConfigurationResult']>;
  VerifiedConfiguration: ResolverTypeWrapper<Omit<VerifiedConfiguration, 'verification'> & { verification: ResolversTypes['Verification'] }>;
  CancelVerificationInput: CancelVerificationInput;
  CancelVerificationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelVerificationResult']>;
  CancelledVerification: ResolverTypeWrapper<CancelledVerification>;
  UpdateInstanceInput: UpdateInstanceInput;
  ReauthenticateInstanceInput: ReauthenticateInstanceInput;
  InstanceVersionInput: InstanceVersionInput;
  RotateInstanceTokenInput: RotateInstanceTokenInput;
  CheckInstanceInput: CheckInstanceInput;
  DeleteInstanceInput: DeleteInstanceInput;
  RestoreInstanceInput: RestoreInstanceInput;
  UpdateInstanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateInstanceResult']>;
  DisableInstancesOfElementInput: DisableInstancesOfElementInput;
  DisableInstancesOfElementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisableInstancesOfElementResult']>;
  DisableAllInstancesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisableAllInstancesResult']>;
  DisabledInstances: ResolverTypeWrapper<DisabledInstancesParent>;
  DisabledInstance: ResolverTypeWrapper<DisabledInstanceParent>;
  ChangeInstanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeInstanceResult']>;
  RestoreConfigurationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestoreConfigurationResult']>;
  RotateInstanceTokenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateInstanceTokenResult']>;
  CheckInstanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CheckInstanceResult']>;
  RestoreInstanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestoreInstanceResult']>;
  ChangedInstance: ResolverTypeWrapper<Omit<ChangedInstance, 'instance'> & { instance: ResolversTypes['Instance'] }>;
  RotatedToken: ResolverTypeWrapper<Omit<RotatedToken, 'instance'> & { instance: ResolversTypes['Instance'] }>;
  CheckedInstance: ResolverTypeWrapper<Omit<CheckedInstance, 'instance' | 'verification'> & { instance: ResolversTypes['Instance'], verification: ResolversTypes['Verification'] }>;
  DeleteInstanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteInstanceResult']>;
  DeletedInstance: ResolverTypeWrapper<DeletedInstance>;
  ClaimAccountInput: ClaimAccountInput;
  ClaimAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClaimAccountResult']>;
  ClaimedAccount: ResolverTypeWrapper<Omit<ClaimedAccount, 'viewer'> & { viewer: ResolversTypes['Viewer'] }>;
  InviteMemberInput: InviteMemberInput;
  InviteMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InviteMemberResult']>;
  InvitedMember: ResolverTypeWrapper<Omit<InvitedMember, 'invite'> & { invite: ResolversTypes['Invite'] }>;
  RevokeInviteInput: RevokeInviteInput;
  RevokeInviteResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeInviteResult']>;
  RevokedInvite: ResolverTypeWrapper<RevokedInvite>;
  ChangeMemberRoleInput: ChangeMemberRoleInput;
  ChangeMemberRoleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeMemberRoleResult']>;
  ChangedMember: ResolverTypeWrapper<Omit<ChangedMember, 'member'> & { member: ResolversTypes['Member'] }>;
  RemoveMemberInput: RemoveMemberInput;
  RemoveMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveMemberResult']>;
  RemovedMember: ResolverTypeWrapper<RemovedMember>;
  CreatePasswordLinkInput: CreatePasswordLinkInput;
  CreatePasswordLinkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePasswordLinkResult']>;
  PasswordLink: ResolverTypeWrapper<PasswordLink>;
  RotatedUserSecret: ResolverTypeWrapper<RotatedUserSecret>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  ChangedPassword: ResolverTypeWrapper<ChangedPassword>;
  ChangeEmailInput: ChangeEmailInput;
  ChangeEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeEmailResult']>;
  ChangedEmail: ResolverTypeWrapper<Omit<ChangedEmail, 'viewer'> & { viewer: ResolversTypes['Viewer'] }>;
  RenameOrganizationInput: RenameOrganizationInput;
  RenameOrganizationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenameOrganizationResult']>;
  RenamedOrganization: ResolverTypeWrapper<Omit<RenamedOrganization, 'organization'> & { organization: ResolversTypes['Organization'] }>;
  EndSessionInput: EndSessionInput;
  EndSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndSessionResult']>;
  EndedSession: ResolverTypeWrapper<EndedSession>;
  EndedSessions: ResolverTypeWrapper<EndedSessions>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  UpdatedProfile: ResolverTypeWrapper<Omit<UpdatedProfile, 'viewer'> & { viewer: ResolversTypes['Viewer'] }>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  ProblemCode: ProblemCode;
  InvalidConfigurationProblem: ResolverTypeWrapper<InvalidConfigurationProblem>;
  EntryProblem: ResolverTypeWrapper<EntryProblem>;
  EntryProblemCode: EntryProblemCode;
  UnknownElementProblem: ResolverTypeWrapper<UnknownElementProblem>;
  VerificationProblem: ResolverTypeWrapper<Omit<VerificationProblem, 'verification'> & { verification: ResolversTypes['Verification'] }>;
  VerificationCancelledProblem: ResolverTypeWrapper<VerificationCancelledProblem>;
  IdempotencyConflictProblem: ResolverTypeWrapper<IdempotencyConflictProblem>;
  VersionConflictProblem: ResolverTypeWrapper<Omit<VersionConflictProblem, 'instance'> & { instance: ResolversTypes['Instance'] }>;
  NothingToRestoreProblem: ResolverTypeWrapper<NothingToRestoreProblem>;
  InstanceNotFoundProblem: ResolverTypeWrapper<InstanceNotFoundProblem>;
  InvalidAccountProblem: ResolverTypeWrapper<InvalidAccountProblem>;
  AlreadyClaimedProblem: ResolverTypeWrapper<AlreadyClaimedProblem>;
  ForbiddenProblem: ResolverTypeWrapper<ForbiddenProblem>;
  MemberNotFoundProblem: ResolverTypeWrapper<MemberNotFoundProblem>;
  LastOwnerProblem: ResolverTypeWrapper<LastOwnerProblem>;
  InviteNotFoundProblem: ResolverTypeWrapper<InviteNotFoundProblem>;
  SessionNotFoundProblem: ResolverTypeWrapper<SessionNotFoundProblem>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Crm: ResolverTypeWrapper<CrmParent>;
  CrmRecord: ResolverTypeWrapper<CrmRecordParent>;
  CrmAccount: ResolverTypeWrapper<CrmRecordParent>;
  CrmContact: ResolverTypeWrapper<CrmRecordParent>;
  CrmOpportunity: ResolverTypeWrapper<CrmRecordParent>;
  CrmTask: ResolverTypeWrapper<CrmRecordParent>;
  CrmPortalUser: ResolverTypeWrapper<CrmRecordParent>;
  CrmResource: ResolverTypeWrapper<CrmRecordParent>;
  CrmOtherRecord: ResolverTypeWrapper<CrmRecordParent>;
  CrmCustomField: ResolverTypeWrapper<CrmCustomField>;
  CrmObject: ResolverTypeWrapper<CrmObjectParent>;
  CrmObjectDetails: ResolverTypeWrapper<CrmObjectDetailsParent>;
  CrmField: ResolverTypeWrapper<CrmFieldParent>;
  CrmFieldType: CrmFieldType;
  CrmFieldOption: ResolverTypeWrapper<CrmFieldOption>;
  ProviderUsage: ResolverTypeWrapper<ProviderUsageParent>;
  CreateCrmRecordInput: CreateCrmRecordInput;
  UpdateCrmRecordInput: UpdateCrmRecordInput;
  ConvertCrmLeadInput: ConvertCrmLeadInput;
  StartCrmBulkQueryInput: StartCrmBulkQueryInput;
  CancelCrmBulkQueryInput: CancelCrmBulkQueryInput;
  CrmBulkQueryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CrmBulkQueryResult']>;
  CrmBulkQuery: ResolverTypeWrapper<Omit<CrmBulkQuery, 'job'> & { job: ResolversTypes['BulkJob'] }>;
  SaveCrmRecordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SaveCrmRecordResult']>;
  SavedCrmRecord: ResolverTypeWrapper<Omit<SavedCrmRecord, 'record'> & { record: ResolversTypes['CrmRecord'] }>;
  CrmRecordProblem: ResolverTypeWrapper<CrmRecordProblem>;
  CrmFieldProblem: ResolverTypeWrapper<CrmFieldProblem>;
  CrmFieldProblemCode: CrmFieldProblemCode;
  CrmAccountConnection: ResolverTypeWrapper<CrmConnectionParent>;
  CrmAccountEdge: ResolverTypeWrapper<Omit<CrmAccountEdge, 'node'> & { node: ResolversTypes['CrmAccount'] }>;
  CrmContactConnection: ResolverTypeWrapper<CrmConnectionParent>;
  CrmContactEdge: ResolverTypeWrapper<Omit<CrmContactEdge, 'node'> & { node: ResolversTypes['CrmContact'] }>;
  CrmOpportunityConnection: ResolverTypeWrapper<CrmConnectionParent>;
  CrmOpportunityEdge: ResolverTypeWrapper<Omit<CrmOpportunityEdge, 'node'> & { node: ResolversTypes['CrmOpportunity'] }>;
  CrmTaskConnection: ResolverTypeWrapper<CrmConnectionParent>;
  CrmTaskEdge: ResolverTypeWrapper<Omit<CrmTaskEdge, 'node'> & { node: ResolversTypes['CrmTask'] }>;
  CrmPortalUserConnection: ResolverTypeWrapper<CrmConnectionParent>;
  CrmPortalUserEdge: ResolverTypeWrapper<Omit<CrmPortalUserEdge, 'node'> & { node: ResolversTypes['CrmPortalUser'] }>;
  CrmRecordConnection: ResolverTypeWrapper<CrmConnectionParent>;
  CrmRecordEdge: ResolverTypeWrapper<Omit<CrmRecordEdge, 'node'> & { node: ResolversTypes['CrmRecord'] }>;
  BulkJob: ResolverTypeWrapper<BulkJobParent>;
  BulkStatus: BulkStatus;
  AuditFilter: AuditFilter;
  AuditEventConnection: ResolverTypeWrapper<AuditEventConnectionParent>;
  AuditEventEdge: ResolverTypeWrapper<Omit<AuditEventEdge, 'node'> & { node: ResolversTypes['AuditEvent'] }>;
  AuditEvent: ResolverTypeWrapper<AuditEventParent>;
  AuditAction: AuditAction;
  SecretUse: ResolverTypeWrapper<SecretUseParent>;
  SecretPurpose: SecretPurpose;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Viewer: ViewerParent;
  Preferences: Preferences;
  SignedInSession: SignedInSessionParent;
  Boolean: Scalars['Boolean']['output'];
  Member: MemberParent;
  Invite: InviteParent;
  User: UserParent;
  Organization: OrganizationParent;
  Service: Service;
  Status: Status;
  StatusCheck: StatusCheck;
  StatusStore: StatusStore;
  Float: Scalars['Float']['output'];
  StatusMigrations: StatusMigrations;
  StatusKey: StatusKey;
  StatusReseal: StatusReseal;
  StatusQueues: StatusQueues;
  StatusProvider: StatusProvider;
  StatusSchedule: StatusSchedule;
  Element: ElementParent;
  SandboxValue: SandboxValue;
  ConfigurationSuggestion: ConfigurationSuggestion;
  ConfigurationSuggestionValue: ConfigurationSuggestionValue;
  ConfigurationEntry: ConfigurationEntryParent;
  ConfigurationOption: ConfigurationOption;
  TagCount: TagCount;
  Instance: InstanceParent;
  UpstreamInstance: UpstreamInstanceParent;
  PendingUpstreamCreate: PendingUpstreamCreateParent;
  TokenFacts: TokenFactsParent;
  RetiringToken: RetiringToken;
  PreviousConfiguration: PreviousConfigurationParent;
  ConfigurationValue: ConfigurationValueParent;
  Verification: VerificationParent;
  VerificationStage: VerificationStageParent;
  InstanceConnection: InstanceConnectionParent;
  InstanceEdge: Omit<InstanceEdge, 'node'> & { node: ResolversParentTypes['Instance'] };
  PageInfo: PageInfo;
  InstanceFilter: InstanceFilter;
  InstanceOrder: InstanceOrder;
  ActivityConnection: ActivityConnectionParent;
  ActivityEdge: Omit<ActivityEdge, 'node'> & { node: ResolversParentTypes['Activity'] };
  Activity: ActivityParent;
  ActivityRecord: ActivityRecord;
  CheckConnection: CheckConnectionParent;
  CheckEdge: Omit<CheckEdge, 'node'> & { node: ResolversParentTypes['Check'] };
  Check: CheckParent;
  CheckDay: CheckDayParent;
  Overview: OverviewParent;
  ProviderAccount: ProviderAccountParent;
  StateCount: StateCount;
  OverviewDay: OverviewDayParent;
  RecentActivity: RecentActivityParent;
  CreateInstanceInput: CreateInstanceInput;
  ConfigurationValueInput: ConfigurationValueInput;
  CreateInstanceResult: ResolversUnionTypes<ResolversParentTypes>['CreateInstanceResult'];
  CreatedInstance: CreatedInstanceParent;
  VerifyConfigurationResult: ResolversUnionTypes<ResolversParentTypes>['VerifyConfigurationResult'];
  VerifiedConfiguration: Omit<VerifiedConfiguration, 'verification'> & { verification: ResolversParentTypes['Verification'] };
  CancelVerificationInput: CancelVerificationInput;
  CancelVerificationResult: ResolversUnionTypes<ResolversParentTypes>['CancelVerificationResult'];
  CancelledVerification: CancelledVerification;
  UpdateInstanceInput: UpdateInstanceInput;
  ReauthenticateInstanceInput: ReauthenticateInstanceInput;
  InstanceVersionInput: InstanceVersionInput;
  RotateInstanceTokenInput: RotateInstanceTokenInput;
  CheckInstanceInput: CheckInstanceInput;
  DeleteInstanceInput: DeleteInstanceInput;
  RestoreInstanceInput: RestoreInstanceInput;
  UpdateInstanceResult: ResolversUnionTypes<ResolversParentTypes>['UpdateInstanceResult'];
  DisableInstancesOfElementInput: DisableInstancesOfElementInput;
  DisableInstancesOfElementResult: ResolversUnionTypes<ResolversParentTypes>['DisableInstancesOfElementResult'];
  DisableAllInstancesResult: ResolversUnionTypes<ResolversParentTypes>['DisableAllInstancesResult'];
  DisabledInstances: DisabledInstancesParent;
  DisabledInstance: DisabledInstanceParent;
  ChangeInstanceResult: ResolversUnionTypes<ResolversParentTypes>['ChangeInstanceResult'];
  RestoreConfigurationResult: ResolversUnionTypes<ResolversParentTypes>['RestoreConfigurationResult'];
  RotateInstanceTokenResult: ResolversUnionTypes<ResolversParentTypes>['RotateInstanceTokenResult'];
  CheckInstanceResult: ResolversUnionTypes<ResolversParentTypes>['CheckInstanceResult'];
  RestoreInstanceResult: ResolversUnionTypes<ResolversParentTypes>['RestoreInstanceResult'];
  ChangedInstance: Omit<ChangedInstance, 'instance'> & { instance: ResolversParentTypes['Instance'] };
  RotatedToken: Omit<RotatedToken, 'instance'> & { instance: ResolversParentTypes['Instance'] };
  CheckedInstance: Omit<CheckedInstance, 'instance' | 'verification'> & { instance: ResolversParentTypes['Instance'], verification: ResolversParentTypes['Verification'] };
  DeleteInstanceResult: ResolversUnionTypes<ResolversParentTypes>['DeleteInstanceResult'];
  DeletedInstance: DeletedInstance;
  ClaimAccountInput: ClaimAccountInput;
  ClaimAccountResult: ResolversUnionTypes<ResolversParentTypes>['ClaimAccountResult'];
  ClaimedAccount: Omit<ClaimedAccount, 'viewer'> & { viewer: ResolversParentTypes['Viewer'] };
  InviteMemberInput: InviteMemberInput;
  InviteMemberResult: ResolversUnionTypes<ResolversParentTypes>['InviteMemberResult'];
  InvitedMember: Omit<InvitedMember, 'invite'> & { invite: ResolversParentTypes['Invite'] };
  RevokeInviteInput: RevokeInviteInput;
  RevokeInviteResult: ResolversUnionTypes<ResolversParentTypes>['RevokeInviteResult'];
  RevokedInvite: RevokedInvite;
  ChangeMemberRoleInput: ChangeMemberRoleInput;
  ChangeMemberRoleResult: ResolversUnionTypes<ResolversParentTypes>['ChangeMemberRoleResult'];
  ChangedMember: Omit<ChangedMember, 'member'> & { member: ResolversParentTypes['Member'] };
  RemoveMemberInput: RemoveMemberInput;
  RemoveMemberResult: ResolversUnionTypes<ResolversParentTypes>['RemoveMemberResult'];
  RemovedMember: RemovedMember;
  CreatePasswordLinkInput: CreatePasswordLinkInput;
  CreatePasswordLinkResult: ResolversUnionTypes<ResolversParentTypes>['CreatePasswordLinkResult'];
  PasswordLink: PasswordLink;
  RotatedUserSecret: RotatedUserSecret;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  ChangedPassword: ChangedPassword;
  ChangeEmailInput: ChangeEmailInput;
  ChangeEmailResult: ResolversUnionTypes<ResolversParentTypes>['ChangeEmailResult'];
  ChangedEmail: Omit<ChangedEmail, 'viewer'> & { viewer: ResolversParentTypes['Viewer'] };
  RenameOrganizationInput: RenameOrganizationInput;
  RenameOrganizationResult: ResolversUnionTypes<ResolversParentTypes>['RenameOrganizationResult'];
  RenamedOrganization: Omit<RenamedOrganization, 'organization'> & { organization: ResolversParentTypes['Organization'] };
  EndSessionInput: EndSessionInput;
  EndSessionResult: ResolversUnionTypes<ResolversParentTypes>['EndSessionResult'];
  EndedSession: EndedSession;
  EndedSessions: EndedSessions;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  UpdatedProfile: Omit<UpdatedProfile, 'viewer'> & { viewer: ResolversParentTypes['Viewer'] };
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  InvalidConfigurationProblem: InvalidConfigurationProblem;
  EntryProblem: EntryProblem;
  UnknownElementProblem: UnknownElementProblem;
  VerificationProblem: Omit<VerificationProblem, 'verification'> & { verification: ResolversParentTypes['Verification'] };
  VerificationCancelledProblem: VerificationCancelledProblem;
  IdempotencyConflictProblem: IdempotencyConflictProblem;
  VersionConflictProblem: Omit<VersionConflictProblem, 'instance'> & { instance: ResolversParentTypes['Instance'] };
  NothingToRestoreProblem: NothingToRestoreProblem;
  InstanceNotFoundProblem: InstanceNotFoundProblem;
  InvalidAccountProblem: InvalidAccountProblem;
  AlreadyClaimedProblem: AlreadyClaimedProblem;
  ForbiddenProblem: ForbiddenProblem;
  MemberNotFoundProblem: MemberNotFoundProblem;
  LastOwnerProblem: LastOwnerProblem;
  InviteNotFoundProblem: InviteNotFoundProblem;
  SessionNotFoundProblem: SessionNotFoundProblem;
  JSON: Scalars['JSON']['output'];
  Crm: CrmParent;
  CrmRecord: CrmRecordParent;
  CrmAccount: CrmRecordParent;
  CrmContact: CrmRecordParent;
  CrmOpportunity: CrmRecordParent;
  CrmTask: CrmRecordParent;
  CrmPortalUser: CrmRecordParent;
  CrmResource: CrmRecordParent;
  CrmOtherRecord: CrmRecordParent;
  CrmCustomField: CrmCustomField;
  CrmObject: CrmObjectParent;
  CrmObjectDetails: CrmObjectDetailsParent;
  CrmField: CrmFieldParent;
  CrmFieldOption: CrmFieldOption;
  ProviderUsage: ProviderUsageParent;
  CreateCrmRecordInput: CreateCrmRecordInput;
  UpdateCrmRecordInput: UpdateCrmRecordInput;
  ConvertCrmLeadInput: ConvertCrmLeadInput;
  StartCrmBulkQueryInput: StartCrmBulkQueryInput;
  CancelCrmBulkQueryInput: CancelCrmBulkQueryInput;
  CrmBulkQueryResult: ResolversUnionTypes<ResolversParentTypes>['CrmBulkQueryResult'];
  CrmBulkQuery: Omit<CrmBulkQuery, 'job'> & { job: ResolversParentTypes['BulkJob'] };
  SaveCrmRecordResult: ResolversUnionTypes<ResolversParentTypes>['SaveCrmRecordResult'];
  SavedCrmRecord: Omit<SavedCrmRecord, 'record'> & { record: ResolversParentTypes['CrmRecord'] };
  CrmRecordProblem: CrmRecordProblem;
  CrmFieldProblem: CrmFieldProblem;
  CrmAccountConnection: CrmConnectionParent;
  CrmAccountEdge: Omit<CrmAccountEdge, 'node'> & { node: ResolversParentTypes['CrmAccount'] };
  CrmContactConnection: CrmConnectionParent;
  CrmContactEdge: Omit<CrmContactEdge, 'node'> & { node: ResolversParentTypes['CrmContact'] };
  CrmOpportunityConnection: CrmConnectionParent;
  CrmOpportunityEdge: Omit<CrmOpportunityEdge, 'node'> & { node: ResolversParentTypes['CrmOpportunity'] };
  CrmTaskConnection: CrmConnectionParent;
  CrmTaskEdge: Omit<CrmTaskEdge, 'node'> & { node: ResolversParentTypes['CrmTask'] };
  CrmPortalUserConnection: CrmConnectionParent;
  CrmPortalUserEdge: Omit<CrmPortalUserEdge, 'node'> & { node: ResolversParentTypes['CrmPortalUser'] };
  CrmRecordConnection: CrmConnectionParent;
  CrmRecordEdge: Omit<CrmRecordEdge, 'node'> & { node: ResolversParentTypes['CrmRecord'] };
  BulkJob: BulkJobParent;
  AuditFilter: AuditFilter;
  AuditEventConnection: AuditEventConnectionParent;
  AuditEventEdge: Omit<AuditEventEdge, 'node'> & { node: ResolversParentTypes['AuditEvent'] };
  AuditEvent: AuditEventParent;
  SecretUse: SecretUseParent;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Instance', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  elements?: Resolver<ReadonlyArray<ResolversTypes['Element']>, ParentType, ContextType, Partial<QueryElementsArgs>>;
  element?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType, RequireFields<QueryElementArgs, 'key'>>;
  suggestConfiguration?: Resolver<Maybe<ResolversTypes['ConfigurationSuggestion']>, ParentType, ContextType, RequireFields<QuerySuggestConfigurationArgs, 'elementKey' | 'configuration'>>;
  instances?: Resolver<ResolversTypes['InstanceConnection'], ParentType, ContextType, Partial<QueryInstancesArgs>>;
  instance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType, RequireFields<QueryInstanceArgs, 'id'>>;
  deletedInstance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType, RequireFields<QueryDeletedInstanceArgs, 'id'>>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['TagCount']>, ParentType, ContextType, Partial<QueryTagsArgs>>;
  members?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  invites?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Invite']>>, ParentType, ContextType>;
  overview?: Resolver<ResolversTypes['Overview'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  createdInstance?: Resolver<Maybe<ResolversTypes['CreatedInstance']>, ParentType, ContextType, RequireFields<QueryCreatedInstanceArgs, 'idempotencyKey'>>;
  pendingUpstreamCreates?: Resolver<ReadonlyArray<ResolversTypes['PendingUpstreamCreate']>, ParentType, ContextType>;
  auditEvents?: Resolver<Maybe<ResolversTypes['AuditEventConnection']>, ParentType, ContextType, Partial<QueryAuditEventsArgs>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createInstance?: Resolver<ResolversTypes['CreateInstanceResult'], ParentType, ContextType, RequireFields<MutationCreateInstanceArgs, 'input'>>;
  verifyConfiguration?: Resolver<ResolversTypes['VerifyConfigurationResult'], ParentType, ContextType, RequireFields<MutationVerifyConfigurationArgs, 'input'>>;
  cancelVerification?: Resolver<ResolversTypes['CancelVerificationResult'], ParentType, ContextType, RequireFields<MutationCancelVerificationArgs, 'input'>>;
  updateInstance?: Resolver<ResolversTypes['UpdateInstanceResult'], ParentType, ContextType, RequireFields<MutationUpdateInstanceArgs, 'input'>>;
  reauthenticateInstance?: Resolver<ResolversTypes['UpdateInstanceResult'], ParentType, ContextType, RequireFields<MutationReauthenticateInstanceArgs, 'input'>>;
  restoreConfiguration?: Resolver<ResolversTypes['RestoreConfigurationResult'], ParentType, ContextType, RequireFields<MutationRestoreConfigurationArgs, 'input'>>;
  enableInstance?: Resolver<ResolversTypes['ChangeInstanceResult'], ParentType, ContextType, RequireFields<MutationEnableInstanceArgs, 'input'>>;
  disableInstance?: Resolver<ResolversTypes['ChangeInstanceResult'], ParentType, ContextType, RequireFields<MutationDisableInstanceArgs, 'input'>>;
  rotateInstanceToken?: Resolver<ResolversTypes['RotateInstanceTokenResult'], ParentType, ContextType, RequireFields<MutationRotateInstanceTokenArgs, 'input'>>;
  checkInstance?: Resolver<ResolversTypes['CheckInstanceResult'], ParentType, ContextType, RequireFields<MutationCheckInstanceArgs, 'input'>>;
  deleteInstance?: Resolver<ResolversTypes['DeleteInstanceResult'], ParentType, ContextType, RequireFields<MutationDeleteInstanceArgs, 'input'>>;
  disableInstancesOfElement?: Resolver<ResolversTypes['DisableInstancesOfElementResult'], ParentType, ContextType, RequireFields<MutationDisableInstancesOfElementArgs, 'input'>>;
  disableAllInstances?: Resolver<ResolversTypes['DisableAllInstancesResult'], ParentType, ContextType>;
  restoreInstance?: Resolver<ResolversTypes['RestoreInstanceResult'], ParentType, ContextType, RequireFields<MutationRestoreInstanceArgs, 'input'>>;
  createCrmRecord?: Resolver<ResolversTypes['SaveCrmRecordResult'], ParentType, ContextType, RequireFields<MutationCreateCrmRecordArgs, 'input'>>;
  updateCrmRecord?: Resolver<ResolversTypes['SaveCrmRecordResult'], ParentType, ContextType, RequireFields<MutationUpdateCrmRecordArgs, 'input'>>;
  convertCrmLead?: Resolver<ResolversTypes['SaveCrmRecordResult'], ParentType, ContextType, RequireFields<MutationConvertCrmLeadArgs, 'input'>>;
  startCrmBulkQuery?: Resolver<ResolversTypes['CrmBulkQueryResult'], ParentType, ContextType, RequireFields<MutationStartCrmBulkQueryArgs, 'input'>>;
  cancelCrmBulkQuery?: Resolver<ResolversTypes['CrmBulkQueryResult'], ParentType, ContextType, RequireFields<MutationCancelCrmBulkQueryArgs, 'input'>>;
  claimAccount?: Resolver<ResolversTypes['ClaimAccountResult'], ParentType, ContextType, RequireFields<MutationClaimAccountArgs, 'input'>>;
  inviteMember?: Resolver<ResolversTypes['InviteMemberResult'], ParentType, ContextType, RequireFields<MutationInviteMemberArgs, 'input'>>;
  revokeInvite?: Resolver<ResolversTypes['RevokeInviteResult'], ParentType, ContextType, RequireFields<MutationRevokeInviteArgs, 'input'>>;
  changeMemberRole?: Resolver<ResolversTypes['ChangeMemberRoleResult'], ParentType, ContextType, RequireFields<MutationChangeMemberRoleArgs, 'input'>>;
  removeMember?: Resolver<ResolversTypes['RemoveMemberResult'], ParentType, ContextType, RequireFields<MutationRemoveMemberArgs, 'input'>>;
  createPasswordLink?: Resolver<ResolversTypes['CreatePasswordLinkResult'], ParentType, ContextType, RequireFields<MutationCreatePasswordLinkArgs, 'input'>>;
  rotateUserSecret?: Resolver<ResolversTypes['RotatedUserSecret'], ParentType, ContextType>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  changeEmail?: Resolver<ResolversTypes['ChangeEmailResult'], ParentType, ContextType, RequireFields<MutationChangeEmailArgs, 'input'>>;
  renameOrganization?: Resolver<ResolversTypes['RenameOrganizationResult'], ParentType, ContextType, RequireFields<MutationRenameOrganizationArgs, 'input'>>;
  endSession?: Resolver<ResolversTypes['EndSessionResult'], ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'input'>>;
  endOtherSessions?: Resolver<ResolversTypes['EndedSessions'], ParentType, ContextType>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  verification?: SubscriptionResolver<ResolversTypes['VerificationStage'], "verification", ParentType, ContextType, RequireFields<SubscriptionVerificationArgs, 'attemptId'>>;
  instanceChanged?: SubscriptionResolver<ResolversTypes['Instance'], "instanceChanged", ParentType, ContextType, Partial<SubscriptionInstanceChangedArgs>>;
};

export type ViewerResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  authorizedBy?: Resolver<ResolversTypes['AuthorizationKind'], ParentType, ContextType>;
  preferences?: Resolver<ResolversTypes['Preferences'], ParentType, ContextType>;
  sessions?: Resolver<ReadonlyArray<ResolversTypes['SignedInSession']>, ParentType, ContextType>;
};

export type PreferencesResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Preferences'] = ResolversParentTypes['Preferences']> = {
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['Theme']>, ParentType, ContextType>;
};

export type SignedInSessionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SignedInSession'] = ResolversParentTypes['SignedInSession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAtLatest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  browser?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isSelf?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type InviteResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Invite'] = ResolversParentTypes['Invite']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invitedBy?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  isClaimed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  graphqlUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consoleUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  restUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StatusResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Status'] = ResolversParentTypes['Status']> = {
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  checks?: Resolver<ReadonlyArray<ResolversTypes['StatusCheck']>, ParentType, ContextType>;
  store?: Resolver<ResolversTypes['StatusStore'], ParentType, ContextType>;
  keys?: Resolver<ReadonlyArray<ResolversTypes['StatusKey']>, ParentType, ContextType>;
  reseal?: Resolver<Maybe<ResolversTypes['StatusReseal']>, ParentType, ContextType>;
  queues?: Resolver<ResolversTypes['StatusQueues'], ParentType, ContextType>;
  streams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  providers?: Resolver<ReadonlyArray<ResolversTypes['StatusProvider']>, ParentType, ContextType>;
  scheduledChecks?: Resolver<ResolversTypes['StatusSchedule'], ParentType, ContextType>;
  lastBackupAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StatusCheckResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StatusCheck'] = ResolversParentTypes['StatusCheck']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StatusStoreResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StatusStore'] = ResolversParentTypes['StatusStore']> = {
  kind?: Resolver<ResolversTypes['StatusStoreKind'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  walBytes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  migrations?: Resolver<ResolversTypes['StatusMigrations'], ParentType, ContextType>;
  commitP50Ms?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  commitP95Ms?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type StatusMigrationsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StatusMigrations'] = ResolversParentTypes['StatusMigrations']> = {
  applied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  latestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StatusKeyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StatusKey'] = ResolversParentTypes['StatusKey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSealing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  madeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StatusResealResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StatusReseal'] = ResolversParentTypes['StatusReseal']> = {
  keyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resealed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StatusQueuesResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StatusQueues'] = ResolversParentTypes['StatusQueues']> = {
  requests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commands?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bulkRunning?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bulkWaiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  providerCalls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  providerCallsWaiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatusProviderResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StatusProvider'] = ResolversParentTypes['StatusProvider']> = {
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastSuccessAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFailureAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  p50Ms?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p95Ms?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  budgetUsed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type StatusScheduleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StatusSchedule'] = ResolversParentTypes['StatusSchedule']> = {
  isOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ElementResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Element'] = ResolversParentTypes['Element']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  symbol?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hub?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isDataServed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signupUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  configuration?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationEntry']>, ParentType, ContextType>;
  commonConfiguration?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationEntry']>, ParentType, ContextType>;
  instanceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastCreatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sandboxConfiguration?: Resolver<ReadonlyArray<ResolversTypes['SandboxValue']>, ParentType, ContextType>;
};

export type SandboxValueResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SandboxValue'] = ResolversParentTypes['SandboxValue']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConfigurationSuggestionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ConfigurationSuggestion'] = ResolversParentTypes['ConfigurationSuggestion']> = {
  entryKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['ConfigurationSuggestionValue']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConfigurationSuggestionValueResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ConfigurationSuggestionValue'] = ResolversParentTypes['ConfigurationSuggestionValue']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConfigurationEntryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ConfigurationEntry'] = ResolversParentTypes['ConfigurationEntry']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ConfigurationEntryType'], ParentType, ContextType>;
  isRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isSecret?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  defaultValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  example?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationOption']>, ParentType, ContextType>;
  displayOrder?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  helpUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isCommon?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isHidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConfigurationOptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ConfigurationOption'] = ResolversParentTypes['ConfigurationOption']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TagCountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TagCount'] = ResolversParentTypes['TagCount']> = {
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  instanceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InstanceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Instance'] = ResolversParentTypes['Instance']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['Element'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InstanceState'], ParentType, ContextType>;
  stateSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  disabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  configuration?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationValue']>, ParentType, ContextType>;
  lastVerification?: Resolver<Maybe<ResolversTypes['Verification']>, ParentType, ContextType>;
  token?: Resolver<ResolversTypes['TokenFacts'], ParentType, ContextType>;
  previousConfiguration?: Resolver<Maybe<ResolversTypes['PreviousConfiguration']>, ParentType, ContextType>;
  upstream?: Resolver<Maybe<ResolversTypes['UpstreamInstance']>, ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  restorableUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  activity?: Resolver<ResolversTypes['ActivityConnection'], ParentType, ContextType, Partial<InstanceActivityArgs>>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, Partial<InstanceChecksArgs>>;
  checkDays?: Resolver<ReadonlyArray<ResolversTypes['CheckDay']>, ParentType, ContextType>;
  crm?: Resolver<Maybe<ResolversTypes['Crm']>, ParentType, ContextType>;
  providerUsage?: Resolver<Maybe<ResolversTypes['ProviderUsage']>, ParentType, ContextType>;
  bulkJobs?: Resolver<ReadonlyArray<ResolversTypes['BulkJob']>, ParentType, ContextType>;
  bulkJob?: Resolver<Maybe<ResolversTypes['BulkJob']>, ParentType, ContextType, RequireFields<InstanceBulkJobArgs, 'number'>>;
  secretUses?: Resolver<ReadonlyArray<ResolversTypes['SecretUse']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpstreamInstanceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpstreamInstance'] = ResolversParentTypes['UpstreamInstance']> = {
  platformUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isInStep?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PendingUpstreamCreateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PendingUpstreamCreate'] = ResolversParentTypes['PendingUpstreamCreate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  element?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nextLookAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TokenFactsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TokenFacts'] = ResolversParentTypes['TokenFacts']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retiring?: Resolver<ReadonlyArray<ResolversTypes['RetiringToken']>, ParentType, ContextType>;
};

export type RetiringTokenResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RetiringToken'] = ResolversParentTypes['RetiringToken']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PreviousConfigurationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PreviousConfiguration'] = ResolversParentTypes['PreviousConfiguration']> = {
  replacedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedKeys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConfigurationValueResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ConfigurationValue'] = ResolversParentTypes['ConfigurationValue']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['ConfigurationEntry']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isSecret?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isSet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fingerprint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VerificationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Verification'] = ResolversParentTypes['Verification']> = {
  verdict?: Resolver<ResolversTypes['InstanceState'], ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['VerificationStage']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VerificationStageResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VerificationStage'] = ResolversParentTypes['VerificationStage']> = {
  name?: Resolver<ResolversTypes['VerificationStageName'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StageStatus'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  durationMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['ProblemCode']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InstanceConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InstanceConnection'] = ResolversParentTypes['InstanceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InstanceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Instance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InstanceEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InstanceEdge'] = ResolversParentTypes['InstanceEdge']> = {
  node?: Resolver<ResolversTypes['Instance'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Activity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ActivityEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ActivityEdge'] = ResolversParentTypes['ActivityEdge']> = {
  node?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActivityResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['ActivityAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ActivitySource'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['InstanceState']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['ActivityRecord']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActivityRecordResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ActivityRecord'] = ResolversParentTypes['ActivityRecord']> = {
  object?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CheckConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CheckConnection'] = ResolversParentTypes['CheckConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CheckEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Check']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CheckEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CheckEdge'] = ResolversParentTypes['CheckEdge']> = {
  node?: Resolver<ResolversTypes['Check'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CheckResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Check'] = ResolversParentTypes['Check']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['InstanceState'], ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['CheckTrigger'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedStage?: Resolver<Maybe<ResolversTypes['VerificationStageName']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CheckDayResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CheckDay'] = ResolversParentTypes['CheckDay']> = {
  day?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unreachable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OverviewResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Overview'] = ResolversParentTypes['Overview']> = {
  states?: Resolver<ReadonlyArray<ResolversTypes['StateCount']>, ParentType, ContextType>;
  disabledCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attention?: Resolver<ResolversTypes['InstanceConnection'], ParentType, ContextType, Partial<OverviewAttentionArgs>>;
  days?: Resolver<ReadonlyArray<ResolversTypes['OverviewDay']>, ParentType, ContextType>;
  recentActivity?: Resolver<ReadonlyArray<ResolversTypes['RecentActivity']>, ParentType, ContextType, Partial<OverviewRecentActivityArgs>>;
  providerAccounts?: Resolver<ReadonlyArray<ResolversTypes['ProviderAccount']>, ParentType, ContextType, Partial<OverviewProviderAccountsArgs>>;
};

export type ProviderAccountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProviderAccount'] = ResolversParentTypes['ProviderAccount']> = {
  usage?: Resolver<ResolversTypes['ProviderUsage'], ParentType, ContextType>;
  instances?: Resolver<ReadonlyArray<ResolversTypes['Instance']>, ParentType, ContextType>;
};

export type StateCountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StateCount'] = ResolversParentTypes['StateCount']> = {
  state?: Resolver<ResolversTypes['InstanceState'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OverviewDayResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OverviewDay'] = ResolversParentTypes['OverviewDay']> = {
  day?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedChecks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecentActivityResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecentActivity'] = ResolversParentTypes['RecentActivity']> = {
  activity?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
  instance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType>;
  instanceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateInstanceResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CreateInstanceResult'] = ResolversParentTypes['CreateInstanceResult']> = {
  __resolveType: TypeResolveFn<'CreatedInstance' | 'InvalidConfigurationProblem' | 'UnknownElementProblem' | 'VerificationProblem' | 'VerificationCancelledProblem' | 'IdempotencyConflictProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type CreatedInstanceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CreatedInstance'] = ResolversParentTypes['CreatedInstance']> = {
  instance?: Resolver<ResolversTypes['Instance'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyConfigurationResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VerifyConfigurationResult'] = ResolversParentTypes['VerifyConfigurationResult']> = {
  __resolveType: TypeResolveFn<'VerifiedConfiguration' | 'InvalidConfigurationProblem' | 'UnknownElementProblem' | 'VerificationProblem' | 'VerificationCancelledProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type VerifiedConfigurationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VerifiedConfiguration'] = ResolversParentTypes['VerifiedConfiguration']> = {
  verification?: Resolver<ResolversTypes['Verification'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelVerificationResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CancelVerificationResult'] = ResolversParentTypes['CancelVerificationResult']> = {
  __resolveType: TypeResolveFn<'CancelledVerification' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type CancelledVerificationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CancelledVerification'] = ResolversParentTypes['CancelledVerification']> = {
  attemptId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateInstanceResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpdateInstanceResult'] = ResolversParentTypes['UpdateInstanceResult']> = {
  __resolveType: TypeResolveFn<'ChangedInstance' | 'InvalidConfigurationProblem' | 'VerificationProblem' | 'VerificationCancelledProblem' | 'VersionConflictProblem' | 'InstanceNotFoundProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type DisableInstancesOfElementResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DisableInstancesOfElementResult'] = ResolversParentTypes['DisableInstancesOfElementResult']> = {
  __resolveType: TypeResolveFn<'DisabledInstances' | 'UnknownElementProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type DisableAllInstancesResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DisableAllInstancesResult'] = ResolversParentTypes['DisableAllInstancesResult']> = {
  __resolveType: TypeResolveFn<'DisabledInstances' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type DisabledInstancesResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DisabledInstances'] = ResolversParentTypes['DisabledInstances']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  instances?: Resolver<ReadonlyArray<ResolversTypes['DisabledInstance']>, ParentType, ContextType>;
  pendingUpstream?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisabledInstanceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DisabledInstance'] = ResolversParentTypes['DisabledInstance']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['Element'], ParentType, ContextType>;
  configuration?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationValue']>, ParentType, ContextType>;
};

export type ChangeInstanceResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ChangeInstanceResult'] = ResolversParentTypes['ChangeInstanceResult']> = {
  __resolveType: TypeResolveFn<'ChangedInstance' | 'VerificationProblem' | 'VersionConflictProblem' | 'InstanceNotFoundProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type RestoreConfigurationResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RestoreConfigurationResult'] = ResolversParentTypes['RestoreConfigurationResult']> = {
  __resolveType: TypeResolveFn<'ChangedInstance' | 'InvalidConfigurationProblem' | 'VerificationProblem' | 'NothingToRestoreProblem' | 'VersionConflictProblem' | 'InstanceNotFoundProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type RotateInstanceTokenResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RotateInstanceTokenResult'] = ResolversParentTypes['RotateInstanceTokenResult']> = {
  __resolveType: TypeResolveFn<'RotatedToken' | 'InstanceNotFoundProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type CheckInstanceResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CheckInstanceResult'] = ResolversParentTypes['CheckInstanceResult']> = {
  __resolveType: TypeResolveFn<'CheckedInstance' | 'VerificationCancelledProblem' | 'InstanceNotFoundProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type RestoreInstanceResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RestoreInstanceResult'] = ResolversParentTypes['RestoreInstanceResult']> = {
  __resolveType: TypeResolveFn<'ChangedInstance' | 'InvalidConfigurationProblem' | 'VerificationProblem' | 'InstanceNotFoundProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type ChangedInstanceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ChangedInstance'] = ResolversParentTypes['ChangedInstance']> = {
  instance?: Resolver<ResolversTypes['Instance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RotatedTokenResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RotatedToken'] = ResolversParentTypes['RotatedToken']> = {
  instance?: Resolver<ResolversTypes['Instance'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oldTokenExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckedInstanceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CheckedInstance'] = ResolversParentTypes['CheckedInstance']> = {
  instance?: Resolver<ResolversTypes['Instance'], ParentType, ContextType>;
  verification?: Resolver<ResolversTypes['Verification'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteInstanceResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeleteInstanceResult'] = ResolversParentTypes['DeleteInstanceResult']> = {
  __resolveType: TypeResolveFn<'DeletedInstance' | 'VersionConflictProblem' | 'InstanceNotFoundProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type DeletedInstanceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeletedInstance'] = ResolversParentTypes['DeletedInstance']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimAccountResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ClaimAccountResult'] = ResolversParentTypes['ClaimAccountResult']> = {
  __resolveType: TypeResolveFn<'ClaimedAccount' | 'InvalidAccountProblem' | 'AlreadyClaimedProblem', ParentType, ContextType>;
};

export type ClaimedAccountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ClaimedAccount'] = ResolversParentTypes['ClaimedAccount']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InviteMemberResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InviteMemberResult'] = ResolversParentTypes['InviteMemberResult']> = {
  __resolveType: TypeResolveFn<'InvitedMember' | 'InvalidAccountProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type InvitedMemberResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InvitedMember'] = ResolversParentTypes['InvitedMember']> = {
  invite?: Resolver<ResolversTypes['Invite'], ParentType, ContextType>;
  link?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeInviteResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RevokeInviteResult'] = ResolversParentTypes['RevokeInviteResult']> = {
  __resolveType: TypeResolveFn<'RevokedInvite' | 'InviteNotFoundProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type RevokedInviteResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RevokedInvite'] = ResolversParentTypes['RevokedInvite']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeMemberRoleResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ChangeMemberRoleResult'] = ResolversParentTypes['ChangeMemberRoleResult']> = {
  __resolveType: TypeResolveFn<'ChangedMember' | 'MemberNotFoundProblem' | 'LastOwnerProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type ChangedMemberResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ChangedMember'] = ResolversParentTypes['ChangedMember']> = {
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveMemberResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RemoveMemberResult'] = ResolversParentTypes['RemoveMemberResult']> = {
  __resolveType: TypeResolveFn<'RemovedMember' | 'MemberNotFoundProblem' | 'LastOwnerProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type RemovedMemberResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RemovedMember'] = ResolversParentTypes['RemovedMember']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePasswordLinkResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CreatePasswordLinkResult'] = ResolversParentTypes['CreatePasswordLinkResult']> = {
  __resolveType: TypeResolveFn<'PasswordLink' | 'MemberNotFoundProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type PasswordLinkResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PasswordLink'] = ResolversParentTypes['PasswordLink']> = {
  link?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RotatedUserSecretResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RotatedUserSecret'] = ResolversParentTypes['RotatedUserSecret']> = {
  userSecret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'ChangedPassword' | 'InvalidAccountProblem', ParentType, ContextType>;
};

export type ChangedPasswordResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ChangedPassword'] = ResolversParentTypes['ChangedPassword']> = {
  endedSessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeEmailResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ChangeEmailResult'] = ResolversParentTypes['ChangeEmailResult']> = {
  __resolveType: TypeResolveFn<'ChangedEmail' | 'InvalidAccountProblem', ParentType, ContextType>;
};

export type ChangedEmailResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ChangedEmail'] = ResolversParentTypes['ChangedEmail']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RenameOrganizationResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RenameOrganizationResult'] = ResolversParentTypes['RenameOrganizationResult']> = {
  __resolveType: TypeResolveFn<'RenamedOrganization' | 'InvalidAccountProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type RenamedOrganizationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RenamedOrganization'] = ResolversParentTypes['RenamedOrganization']> = {
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndSessionResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EndSessionResult'] = ResolversParentTypes['EndSessionResult']> = {
  __resolveType: TypeResolveFn<'EndedSession' | 'SessionNotFoundProblem', ParentType, ContextType>;
};

export type EndedSessionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EndedSession'] = ResolversParentTypes['EndedSession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndedSessionsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EndedSessions'] = ResolversParentTypes['EndedSessions']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'UpdatedProfile' | 'InvalidAccountProblem', ParentType, ContextType>;
};

export type UpdatedProfileResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UpdatedProfile'] = ResolversParentTypes['UpdatedProfile']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'InvalidConfigurationProblem' | 'UnknownElementProblem' | 'VerificationProblem' | 'VerificationCancelledProblem' | 'IdempotencyConflictProblem' | 'VersionConflictProblem' | 'NothingToRestoreProblem' | 'InstanceNotFoundProblem' | 'InvalidAccountProblem' | 'AlreadyClaimedProblem' | 'ForbiddenProblem' | 'MemberNotFoundProblem' | 'LastOwnerProblem' | 'InviteNotFoundProblem' | 'SessionNotFoundProblem' | 'CrmRecordProblem', ParentType, ContextType>;
};

export type InvalidConfigurationProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InvalidConfigurationProblem'] = ResolversParentTypes['InvalidConfigurationProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['EntryProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntryProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EntryProblem'] = ResolversParentTypes['EntryProblem']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['EntryProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnknownElementProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UnknownElementProblem'] = ResolversParentTypes['UnknownElementProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  elementKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerificationProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VerificationProblem'] = ResolversParentTypes['VerificationProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  entryKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  verification?: Resolver<ResolversTypes['Verification'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerificationCancelledProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VerificationCancelledProblem'] = ResolversParentTypes['VerificationCancelledProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyConflictProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['IdempotencyConflictProblem'] = ResolversParentTypes['IdempotencyConflictProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionConflictProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['VersionConflictProblem'] = ResolversParentTypes['VersionConflictProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  expectedVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  instance?: Resolver<ResolversTypes['Instance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NothingToRestoreProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['NothingToRestoreProblem'] = ResolversParentTypes['NothingToRestoreProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InstanceNotFoundProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InstanceNotFoundProblem'] = ResolversParentTypes['InstanceNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidAccountProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InvalidAccountProblem'] = ResolversParentTypes['InvalidAccountProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['EntryProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyClaimedProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AlreadyClaimedProblem'] = ResolversParentTypes['AlreadyClaimedProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ForbiddenProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ForbiddenProblem'] = ResolversParentTypes['ForbiddenProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  requiredRole?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberNotFoundProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MemberNotFoundProblem'] = ResolversParentTypes['MemberNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LastOwnerProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LastOwnerProblem'] = ResolversParentTypes['LastOwnerProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InviteNotFoundProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InviteNotFoundProblem'] = ResolversParentTypes['InviteNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionNotFoundProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SessionNotFoundProblem'] = ResolversParentTypes['SessionNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type CrmResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Crm'] = ResolversParentTypes['Crm']> = {
  accounts?: Resolver<Maybe<ResolversTypes['CrmAccountConnection']>, ParentType, ContextType, Partial<CrmAccountsArgs>>;
  account?: Resolver<Maybe<ResolversTypes['CrmAccount']>, ParentType, ContextType, RequireFields<CrmAccountArgs, 'id'>>;
  leads?: Resolver<Maybe<ResolversTypes['CrmAccountConnection']>, ParentType, ContextType, Partial<CrmLeadsArgs>>;
  contacts?: Resolver<Maybe<ResolversTypes['CrmContactConnection']>, ParentType, ContextType, Partial<CrmContactsArgs>>;
  contact?: Resolver<Maybe<ResolversTypes['CrmContact']>, ParentType, ContextType, RequireFields<CrmContactArgs, 'id'>>;
  opportunities?: Resolver<Maybe<ResolversTypes['CrmOpportunityConnection']>, ParentType, ContextType, Partial<CrmOpportunitiesArgs>>;
  opportunity?: Resolver<Maybe<ResolversTypes['CrmOpportunity']>, ParentType, ContextType, RequireFields<CrmOpportunityArgs, 'id'>>;
  tasks?: Resolver<Maybe<ResolversTypes['CrmTaskConnection']>, ParentType, ContextType, Partial<CrmTasksArgs>>;
  task?: Resolver<Maybe<ResolversTypes['CrmTask']>, ParentType, ContextType, RequireFields<CrmTaskArgs, 'id'>>;
  portalUsers?: Resolver<Maybe<ResolversTypes['CrmPortalUserConnection']>, ParentType, ContextType, Partial<CrmPortalUsersArgs>>;
  portalUser?: Resolver<Maybe<ResolversTypes['CrmPortalUser']>, ParentType, ContextType, RequireFields<CrmPortalUserArgs, 'id'>>;
  records?: Resolver<Maybe<ResolversTypes['CrmRecordConnection']>, ParentType, ContextType, RequireFields<CrmRecordsArgs, 'object'>>;
  record?: Resolver<Maybe<ResolversTypes['CrmRecord']>, ParentType, ContextType, RequireFields<CrmRecordArgs, 'object' | 'id'>>;
  objects?: Resolver<ReadonlyArray<ResolversTypes['CrmObject']>, ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['CrmObjectDetails']>, ParentType, ContextType, RequireFields<CrmObjectArgs, 'name'>>;
};

export type CrmRecordResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmRecord'] = ResolversParentTypes['CrmRecord']> = {
  __resolveType: TypeResolveFn<'CrmAccount' | 'CrmContact' | 'CrmOpportunity' | 'CrmTask' | 'CrmPortalUser' | 'CrmResource' | 'CrmOtherRecord', ParentType, ContextType>;
};

export type CrmAccountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmAccount'] = ResolversParentTypes['CrmAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  accountName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accountNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accountType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fax?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ownerResourceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['CrmResource']>, ParentType, ContextType>;
  parentAccountID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  parentAccount?: Resolver<Maybe<ResolversTypes['CrmAccount']>, ParentType, ContextType>;
  territoryID?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  marketSegmentID?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastActivityDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customFields?: Resolver<ReadonlyArray<ResolversTypes['CrmCustomField']>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ResolversTypes['CrmContactConnection']>, ParentType, ContextType, Partial<CrmAccountContactsArgs>>;
  opportunities?: Resolver<Maybe<ResolversTypes['CrmOpportunityConnection']>, ParentType, ContextType, Partial<CrmAccountOpportunitiesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CrmContactResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmContact'] = ResolversParentTypes['CrmContact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  accountID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['CrmAccount']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middleInitial?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extension?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mobilePhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  primaryContact?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zipCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastActivityDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastModifiedDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customFields?: Resolver<ReadonlyArray<ResolversTypes['CrmCustomField']>, ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['CrmOpportunityConnection']>, ParentType, ContextType, Partial<CrmContactOpportunitiesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CrmOpportunityResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmOpportunity'] = ResolversParentTypes['CrmOpportunity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accountID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['CrmAccount']>, ParentType, ContextType>;
  contactID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['CrmContact']>, ParentType, ContextType>;
  ownerResourceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['CrmResource']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  probability?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  projectedCloseDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  useQuoteTotals?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  nextStep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customFields?: Resolver<ReadonlyArray<ResolversTypes['CrmCustomField']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CrmTaskResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmTask'] = ResolversParentTypes['CrmTask']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taskNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  projectID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  taskType?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  assignedResourceID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  assignedResource?: Resolver<Maybe<ResolversTypes['CrmResource']>, ParentType, ContextType>;
  estimatedHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  startDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastActivityDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customFields?: Resolver<ReadonlyArray<ResolversTypes['CrmCustomField']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CrmPortalUserResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmPortalUser'] = ResolversParentTypes['CrmPortalUser']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactID?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['CrmContact']>, ParentType, ContextType>;
  clientPortalActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  securityLevel?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CrmResourceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmResource'] = ResolversParentTypes['CrmResource']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CrmOtherRecordResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmOtherRecord'] = ResolversParentTypes['CrmOtherRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CrmCustomFieldResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmCustomField'] = ResolversParentTypes['CrmCustomField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CrmObjectResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmObject'] = ResolversParentTypes['CrmObject']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isResource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  canWrite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CrmObjectDetailsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmObjectDetails'] = ResolversParentTypes['CrmObjectDetails']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  canRead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  canCreate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  canUpdate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['CrmField']>, ParentType, ContextType>;
};

export type CrmFieldResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmField'] = ResolversParentTypes['CrmField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CrmFieldType'], ParentType, ContextType>;
  length?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isReadOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFilterable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isCustom?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['CrmFieldOption']>, ParentType, ContextType>;
};

export type CrmFieldOptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmFieldOption'] = ResolversParentTypes['CrmFieldOption']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProviderUsageResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProviderUsage'] = ResolversParentTypes['ProviderUsage']> = {
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usedByUs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windowMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inFlight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pausedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  latencyP50Ms?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  latencyP95Ms?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CrmBulkQueryResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmBulkQueryResult'] = ResolversParentTypes['CrmBulkQueryResult']> = {
  __resolveType: TypeResolveFn<'CrmBulkQuery' | 'CrmRecordProblem' | 'InstanceNotFoundProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type CrmBulkQueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmBulkQuery'] = ResolversParentTypes['CrmBulkQuery']> = {
  job?: Resolver<ResolversTypes['BulkJob'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SaveCrmRecordResultResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SaveCrmRecordResult'] = ResolversParentTypes['SaveCrmRecordResult']> = {
  __resolveType: TypeResolveFn<'SavedCrmRecord' | 'CrmRecordProblem' | 'InstanceNotFoundProblem' | 'ForbiddenProblem', ParentType, ContextType>;
};

export type SavedCrmRecordResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SavedCrmRecord'] = ResolversParentTypes['SavedCrmRecord']> = {
  record?: Resolver<ResolversTypes['CrmRecord'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CrmRecordProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmRecordProblem'] = ResolversParentTypes['CrmRecordProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['CrmFieldProblem']>, ParentType, ContextType>;
  providerMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CrmFieldProblemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmFieldProblem'] = ResolversParentTypes['CrmFieldProblem']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CrmFieldProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CrmAccountConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmAccountConnection'] = ResolversParentTypes['CrmAccountConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CrmAccount']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CrmAccountEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CrmAccountEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmAccountEdge'] = ResolversParentTypes['CrmAccountEdge']> = {
  node?: Resolver<ResolversTypes['CrmAccount'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CrmContactConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmContactConnection'] = ResolversParentTypes['CrmContactConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CrmContact']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CrmContactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CrmContactEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmContactEdge'] = ResolversParentTypes['CrmContactEdge']> = {
  node?: Resolver<ResolversTypes['CrmContact'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CrmOpportunityConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmOpportunityConnection'] = ResolversParentTypes['CrmOpportunityConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CrmOpportunity']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CrmOpportunityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CrmOpportunityEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmOpportunityEdge'] = ResolversParentTypes['CrmOpportunityEdge']> = {
  node?: Resolver<ResolversTypes['CrmOpportunity'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CrmTaskConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmTaskConnection'] = ResolversParentTypes['CrmTaskConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CrmTask']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CrmTaskEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CrmTaskEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmTaskEdge'] = ResolversParentTypes['CrmTaskEdge']> = {
  node?: Resolver<ResolversTypes['CrmTask'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CrmPortalUserConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmPortalUserConnection'] = ResolversParentTypes['CrmPortalUserConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CrmPortalUser']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CrmPortalUserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CrmPortalUserEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmPortalUserEdge'] = ResolversParentTypes['CrmPortalUserEdge']> = {
  node?: Resolver<ResolversTypes['CrmPortalUser'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CrmRecordConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmRecordConnection'] = ResolversParentTypes['CrmRecordConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CrmRecord']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CrmRecordEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CrmRecordEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CrmRecordEdge'] = ResolversParentTypes['CrmRecordEdge']> = {
  node?: Resolver<ResolversTypes['CrmRecord'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BulkJobResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['BulkJob'] = ResolversParentTypes['BulkJob']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  object?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  query?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BulkStatus'], ParentType, ContextType>;
  recordsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mayCancel?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AuditEventConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AuditEventConnection'] = ResolversParentTypes['AuditEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEventEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AuditEventEdge'] = ResolversParentTypes['AuditEventEdge']> = {
  node?: Resolver<ResolversTypes['AuditEvent'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AuditEvent'] = ResolversParentTypes['AuditEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['AuditAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ActivitySource'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  instance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType>;
  instanceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  instanceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['InstanceState']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['ActivityRecord']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type SecretUseResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SecretUse'] = ResolversParentTypes['SecretUse']> = {
  hour?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['SecretPurpose'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphContext> = {
  DateTime?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Preferences?: PreferencesResolvers<ContextType>;
  SignedInSession?: SignedInSessionResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Invite?: InviteResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  Status?: StatusResolvers<ContextType>;
  StatusCheck?: StatusCheckResolvers<ContextType>;
  StatusStore?: StatusStoreResolvers<ContextType>;
  StatusMigrations?: StatusMigrationsResolvers<ContextType>;
  StatusKey?: StatusKeyResolvers<ContextType>;
  StatusReseal?: StatusResealResolvers<ContextType>;
  StatusQueues?: StatusQueuesResolvers<ContextType>;
  StatusProvider?: StatusProviderResolvers<ContextType>;
  StatusSchedule?: StatusScheduleResolvers<ContextType>;
  Element?: ElementResolvers<ContextType>;
  SandboxValue?: SandboxValueResolvers<ContextType>;
  ConfigurationSuggestion?: ConfigurationSuggestionResolvers<ContextType>;
  ConfigurationSuggestionValue?: ConfigurationSuggestionValueResolvers<ContextType>;
  ConfigurationEntry?: ConfigurationEntryResolvers<ContextType>;
  ConfigurationOption?: ConfigurationOptionResolvers<ContextType>;
  TagCount?: TagCountResolvers<ContextType>;
  Instance?: InstanceResolvers<ContextType>;
  UpstreamInstance?: UpstreamInstanceResolvers<ContextType>;
  PendingUpstreamCreate?: PendingUpstreamCreateResolvers<ContextType>;
  TokenFacts?: TokenFactsResolvers<ContextType>;
  RetiringToken?: RetiringTokenResolvers<ContextType>;
  PreviousConfiguration?: PreviousConfigurationResolvers<ContextType>;
  ConfigurationValue?: ConfigurationValueResolvers<ContextType>;
  Verification?: VerificationResolvers<ContextType>;
  VerificationStage?: VerificationStageResolvers<ContextType>;
  InstanceConnection?: InstanceConnectionResolvers<ContextType>;
  InstanceEdge?: InstanceEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  Activity?: ActivityResolvers<ContextType>;
  ActivityRecord?: ActivityRecordResolvers<ContextType>;
  CheckConnection?: CheckConnectionResolvers<ContextType>;
  CheckEdge?: CheckEdgeResolvers<ContextType>;
  Check?: CheckResolvers<ContextType>;
  CheckDay?: CheckDayResolvers<ContextType>;
  Overview?: OverviewResolvers<ContextType>;
  ProviderAccount?: ProviderAccountResolvers<ContextType>;
  StateCount?: StateCountResolvers<ContextType>;
  OverviewDay?: OverviewDayResolvers<ContextType>;
  RecentActivity?: RecentActivityResolvers<ContextType>;
  CreateInstanceResult?: CreateInstanceResultResolvers<ContextType>;
  CreatedInstance?: CreatedInstanceResolvers<ContextType>;
  VerifyConfigurationResult?: VerifyConfigurationResultResolvers<ContextType>;
  VerifiedConfiguration?: VerifiedConfigurationResolvers<ContextType>;
  CancelVerificationResult?: CancelVerificationResultResolvers<ContextType>;
  CancelledVerification?: CancelledVerificationResolvers<ContextType>;
  UpdateInstanceResult?: UpdateInstanceResultResolvers<ContextType>;
  DisableInstancesOfElementResult?: DisableInstancesOfElementResultResolvers<ContextType>;
  DisableAllInstancesResult?: DisableAllInstancesResultResolvers<ContextType>;
  DisabledInstances?: DisabledInstancesResolvers<ContextType>;
  DisabledInstance?: DisabledInstanceResolvers<ContextType>;
  ChangeInstanceResult?: ChangeInstanceResultResolvers<ContextType>;
  RestoreConfigurationResult?: RestoreConfigurationResultResolvers<ContextType>;
  RotateInstanceTokenResult?: RotateInstanceTokenResultResolvers<ContextType>;
  CheckInstanceResult?: CheckInstanceResultResolvers<ContextType>;
  RestoreInstanceResult?: RestoreInstanceResultResolvers<ContextType>;
  ChangedInstance?: ChangedInstanceResolvers<ContextType>;
  RotatedToken?: RotatedTokenResolvers<ContextType>;
  CheckedInstance?: CheckedInstanceResolvers<ContextType>;
  DeleteInstanceResult?: DeleteInstanceResultResolvers<ContextType>;
  DeletedInstance?: DeletedInstanceResolvers<ContextType>;
  ClaimAccountResult?: ClaimAccountResultResolvers<ContextType>;
  ClaimedAccount?: ClaimedAccountResolvers<ContextType>;
  InviteMemberResult?: InviteMemberResultResolvers<ContextType>;
  InvitedMember?: InvitedMemberResolvers<ContextType>;
  RevokeInviteResult?: RevokeInviteResultResolvers<ContextType>;
  RevokedInvite?: RevokedInviteResolvers<ContextType>;
  ChangeMemberRoleResult?: ChangeMemberRoleResultResolvers<ContextType>;
  ChangedMember?: ChangedMemberResolvers<ContextType>;
  RemoveMemberResult?: RemoveMemberResultResolvers<ContextType>;
  RemovedMember?: RemovedMemberResolvers<ContextType>;
  CreatePasswordLinkResult?: CreatePasswordLinkResultResolvers<ContextType>;
  PasswordLink?: PasswordLinkResolvers<ContextType>;
  RotatedUserSecret?: RotatedUserSecretResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  ChangedPassword?: ChangedPasswordResolvers<ContextType>;
  ChangeEmailResult?: ChangeEmailResultResolvers<ContextType>;
  ChangedEmail?: ChangedEmailResolvers<ContextType>;
  RenameOrganizationResult?: RenameOrganizationResultResolvers<ContextType>;
  RenamedOrganization?: RenamedOrganizationResolvers<ContextType>;
  EndSessionResult?: EndSessionResultResolvers<ContextType>;
  EndedSession?: EndedSessionResolvers<ContextType>;
  EndedSessions?: EndedSessionsResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  UpdatedProfile?: UpdatedProfileResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  InvalidConfigurationProblem?: InvalidConfigurationProblemResolvers<ContextType>;
  EntryProblem?: EntryProblemResolvers<ContextType>;
  UnknownElementProblem?: UnknownElementProblemResolvers<ContextType>;
  VerificationProblem?: VerificationProblemResolvers<ContextType>;
  VerificationCancelledProblem?: VerificationCancelledProblemResolvers<ContextType>;
  IdempotencyConflictProblem?: IdempotencyConflictProblemResolvers<ContextType>;
  VersionConflictProblem?: VersionConflictProblemResolvers<ContextType>;
  NothingToRestoreProblem?: NothingToRestoreProblemResolvers<ContextType>;
  InstanceNotFoundProblem?: InstanceNotFoundProblemResolvers<ContextType>;
  InvalidAccountProblem?: InvalidAccountProblemResolvers<ContextType>;
  AlreadyClaimedProblem?: AlreadyClaimedProblemResolvers<ContextType>;
  ForbiddenProblem?: ForbiddenProblemResolvers<ContextType>;
  MemberNotFoundProblem?: MemberNotFoundProblemResolvers<ContextType>;
  LastOwnerProblem?: LastOwnerProblemResolvers<ContextType>;
  InviteNotFoundProblem?: InviteNotFoundProblemResolvers<ContextType>;
  SessionNotFoundProblem?: SessionNotFoundProblemResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Crm?: CrmResolvers<ContextType>;
  CrmRecord?: CrmRecordResolvers<ContextType>;
  CrmAccount?: CrmAccountResolvers<ContextType>;
  CrmContact?: CrmContactResolvers<ContextType>;
  CrmOpportunity?: CrmOpportunityResolvers<ContextType>;
  CrmTask?: CrmTaskResolvers<ContextType>;
  CrmPortalUser?: CrmPortalUserResolvers<ContextType>;
  CrmResource?: CrmResourceResolvers<ContextType>;
  CrmOtherRecord?: CrmOtherRecordResolvers<ContextType>;
  CrmCustomField?: CrmCustomFieldResolvers<ContextType>;
  CrmObject?: CrmObjectResolvers<ContextType>;
  CrmObjectDetails?: CrmObjectDetailsResolvers<ContextType>;
  CrmField?: CrmFieldResolvers<ContextType>;
  CrmFieldOption?: CrmFieldOptionResolvers<ContextType>;
  ProviderUsage?: ProviderUsageResolvers<ContextType>;
  CrmBulkQueryResult?: CrmBulkQueryResultResolvers<ContextType>;
  CrmBulkQuery?: CrmBulkQueryResolvers<ContextType>;
  SaveCrmRecordResult?: SaveCrmRecordResultResolvers<ContextType>;
  SavedCrmRecord?: SavedCrmRecordResolvers<ContextType>;
  CrmRecordProblem?: CrmRecordProblemResolvers<ContextType>;
  CrmFieldProblem?: CrmFieldProblemResolvers<ContextType>;
  CrmAccountConnection?: CrmAccountConnectionResolvers<ContextType>;
  CrmAccountEdge?: CrmAccountEdgeResolvers<ContextType>;
  CrmContactConnection?: CrmContactConnectionResolvers<ContextType>;
  CrmContactEdge?: CrmContactEdgeResolvers<ContextType>;
  CrmOpportunityConnection?: CrmOpportunityConnectionResolvers<ContextType>;
  CrmOpportunityEdge?: CrmOpportunityEdgeResolvers<ContextType>;
  CrmTaskConnection?: CrmTaskConnectionResolvers<ContextType>;
  CrmTaskEdge?: CrmTaskEdgeResolvers<ContextType>;
  CrmPortalUserConnection?: CrmPortalUserConnectionResolvers<ContextType>;
  CrmPortalUserEdge?: CrmPortalUserEdgeResolvers<ContextType>;
  CrmRecordConnection?: CrmRecordConnectionResolvers<ContextType>;
  CrmRecordEdge?: CrmRecordEdgeResolvers<ContextType>;
  BulkJob?: BulkJobResolvers<ContextType>;
  AuditEventConnection?: AuditEventConnectionResolvers<ContextType>;
  AuditEventEdge?: AuditEventEdgeResolvers<ContextType>;
  AuditEvent?: AuditEventResolvers<ContextType>;
  SecretUse?: SecretUseResolvers<ContextType>;
};

