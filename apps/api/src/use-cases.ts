import { exportAudit } from './audit/export-entries.js';
import { listAuditEntries } from './audit/list-entries.js';
import type { AuditEntries, AuditLog } from './audit/ports.js';
import type { Refusals } from './audit/refusals.js';
import { type SecretUseStore, listSecretUses } from './audit/secret-uses.js';
import { tellingRefusals } from './audit/telling-refusals.js';
import { type AcceptInvitePorts, acceptInvite, openInvite } from './accounts/accept-invite.js';
import { type AuthorizePorts, authorize } from './accounts/authorize.js';
import { changeEmail } from './accounts/change-email.js';
import { changePassword } from './accounts/change-password.js';
import { type ClaimAccountPorts, claimAccount } from './accounts/claim-account.js';
import { type CreateOrganizationPorts, createOrganization } from './accounts/create-organization.js';
import { createPasswordLink, inviteMember, listInvites, revokeInvite } from './accounts/invites.js';
import { changeMemberRole, listMembers, removeMember } from './accounts/members.js';
import { endOtherSessions, endSession, listSessions } from './accounts/own-sessions.js';
import { getProfile, updateProfile } from './accounts/profile.js';
import { renameOrganization } from './accounts/rename-organization.js';
import { needing } from './accounts/roles.js';
import { rotateUserSecret } from './accounts/rotate-user-secret.js';
import { type SignInPorts, createSignInLink, signIn, signOut } from './accounts/sign-in.js';
import { findOwner, listOrganizations } from './accounts/list-organizations.js';
import { type RevealPorts, revealSecrets } from './accounts/reveal-secrets.js';
import { downloadBulk } from './hubs/bulk/download.js';
import {
  type BulkPorts,
  cancelBulkJob,
  findBulkJob,
  getBulkJob,
  listBulkJobs,
  purgeBulkJobs,
  startBulkQuery,
} from './hubs/bulk/jobs.js';
import { type HubPorts, findObjects, listObjects } from './hubs/open-hub.js';
import { listProviderAccounts } from './hubs/provider-accounts.js';
import type { RecordWritePorts } from './hubs/record-activity.js';
import { passCallOn } from './hubs/pass-call-on.js';
import {
  convertRecord,
  countRecords,
  createRecord,
  describeHub,
  describeObject,
  findRecords,
  getProviderUsage,
  getRecord,
  listRecords,
  listRelated,
  pingHub,
  updateRecord,
} from './hubs/records.js';
import type { CreateInstancePorts } from './instances/create-instance.js';
import { findDeletedInstance } from './instances/delete-instance.js';
import { cancelVerification } from './instances/cancel-verification.js';
import { countChecks, listChecks } from './instances/checks.js';
import { countInstances, countMatching } from './instances/count-instances.js';
import { findDraftProblems } from './instances/draft.js';
import { findCreatedInstance } from './instances/find-created-instance.js';
import { findInstance, getInstance, getStateSince } from './instances/get-instance.js';
import { lifeHere } from './instances/life.js';
import { type KillPorts, killOwn, listKillTargets } from './instances/kill-instances.js';
import { listActivity } from './instances/list-activity.js';
import { listInstanceSummaries, listInstances } from './instances/list-instances.js';
import { listTags } from './instances/list-tags.js';
import { findPreviousConfiguration } from './instances/restore-configuration.js';
import { type OverviewStore, countStates, listDays, listRecentActivity } from './instances/overview.js';
import { type ScheduledCheckPorts, checkDue } from './instances/scheduled-checks.js';
import { listRetiringTokens, rotateToken } from './instances/rotate-token.js';
import { type SuggestPorts, suggestConfiguration } from './instances/suggest-configuration.js';
import { updateAndDisable } from './instances/update-and-disable.js';
import { mayAsk } from './instances/update-instance.js';
import { driftVerifier } from './instances/upstream/drift.js';
import { lifeUpstream } from './instances/upstream/life-upstream.js';
import type { Upstream, UpstreamStore } from './instances/upstream/ports.js';
import { type ProviderBudget, asking } from './limits/provider-budget.js';
import type { Turns } from './processes/turns.js';
import { getStatus } from './status/get-status.js';
import type { StatusSource } from './status/ports.js';

export type Ports = CreateInstancePorts &
  HubPorts &
  BulkPorts &
  RecordWritePorts &
  AuthorizePorts &
  ClaimAccountPorts &
  CreateOrganizationPorts &
  SignInPorts &
  ScheduledCheckPorts &
  KillPorts &
  SuggestPorts &
  AcceptInvitePorts &
  RevealPorts & {
    readonly overview: OverviewStore;
    readonly auditEntries: AuditEntries;
    readonly auditLog: AuditLog;
    readonly secretUseStore: SecretUseStore;
    readonly refusals: Pick<Refusals, 'note'>;
    readonly providerBudget: ProviderBudget;
    readonly status: StatusSource;
    /** Where instances live, or have lived, at another platform; `platform` is the one that is connected. */
    readonly upstream?: {
      readonly platform: Upstream | undefined;
      readonly links: UpstreamStore;
      /** One change of an instance at a time. */
      readonly inTurn: Turns;
    };
  };

/** Who may run a use-case is said here, once for every edge. What names no role, every member may do. */
const asEditor = needing('EDITOR');
const asOwner = needing('OWNER');

/** Everything Isotope does, over its ports: what the edges are given, and all they are given. */
export const createUseCases = (ports: Ports, lives = livesOf(ports)) =>
  tellingRefusals(ports.refusals, allUseCases(ports, lives));

const allUseCases = (ports: Ports, { life, checking }: ReturnType<typeof livesOf>) => ({
  authorize: authorize(ports),
  signIn: signIn(ports),
  signOut: signOut(ports),
  createSignInLink: createSignInLink(ports),
  claimAccount: claimAccount(ports),
  revealSecrets: revealSecrets(ports),
  createOrganization: createOrganization(ports),
  listOrganizations: listOrganizations(ports),
  findOwner: findOwner(ports),
  listMembers: listMembers(ports),
  changeMemberRole: asOwner(changeMemberRole(ports)),
  removeMember: asOwner(removeMember(ports)),
  listInvites: asOwner(listInvites(ports)),
  inviteMember: asOwner(inviteMember(ports)),
  revokeInvite: asOwner(revokeInvite(ports)),
  createPasswordLink: asOwner(createPasswordLink(ports)),
  openInvite: openInvite(ports),
  acceptInvite: acceptInvite(ports),
  rotateUserSecret: rotateUserSecret(ports),
  changePassword: changePassword(ports),
  changeEmail: changeEmail(ports),
  renameOrganization: asOwner(renameOrganization(ports)),
  listSessions: listSessions(ports),
  endSession: endSession(ports),
  endOtherSessions: endOtherSessions(ports),
  getProfile: getProfile(ports),
  updateProfile: updateProfile(ports),
  createInstance: asEditor(asking(ports, life.createInstance, ({ verify }) => verify !== 'SKIP')),
  findCreatedInstance: asEditor(findCreatedInstance(ports)),
  verifyConfiguration: asEditor(asking(ports, life.verifyConfiguration)),
  cancelVerification: asEditor(cancelVerification(ports)),
  findDraftProblems: findDraftProblems(ports),
  suggestConfiguration: asEditor(asking(ports, suggestConfiguration(ports))),
  listInstances: listInstances(ports),
  listInstanceSummaries: listInstanceSummaries(ports),
  countMatching: countMatching(ports),
  countInstances: countInstances(ports),
  findInstance: findInstance(ports),
  getInstance: getInstance(ports),
  findDeletedInstance: findDeletedInstance(ports),
  getStateSince: getStateSince(ports),
  listTags: listTags(ports),
  updateInstance: asEditor(asking(ports, updateAndDisable(life), (_, asked) => mayAsk(asked))),
  restoreConfiguration: asEditor(life.restoreConfiguration),
  findPreviousConfiguration: findPreviousConfiguration(ports),
  setDisabled: asEditor(life.setDisabled),
  rotateToken: asEditor(rotateToken(ports)),
  listRetiringTokens: listRetiringTokens(ports),
  checkInstance: asEditor(asking(ports, life.checkInstance)),
  killInstances: life.killInstances,
  listKillTargets: listKillTargets(ports),
  killOwnInstances: asOwner(killOwn(life.killInstances)),
  checkDue: checkDue(checking),
  deleteInstance: asEditor(life.deleteInstance),
  restoreInstance: asEditor(life.restoreInstance),
  purge: life.purge,
  passCallOn: passCallOn(ports, life),
  findUpstreamLink: life.findUpstreamLink,
  listUpstreamAttempts: life.listUpstreamAttempts,
  reconcileUpstream: life.reconcileUpstream,
  listObjects: listObjects(ports),
  findObjects: findObjects(ports),
  describeHub: describeHub(ports),
  pingHub: pingHub(ports),
  describeObject: describeObject(ports),
  listRecords: listRecords(ports),
  getRecord: getRecord(ports),
  findRecords: findRecords(ports),
  countRecords: countRecords(ports),
  listRelated: listRelated(ports),
  getProviderUsage: getProviderUsage(ports),
  listProviderAccounts: listProviderAccounts(ports),
  createRecord: asEditor(createRecord(ports)),
  updateRecord: asEditor(updateRecord(ports)),
  startBulkQuery: startBulkQuery(ports),
  findBulkJob: findBulkJob(ports),
  getBulkJob: getBulkJob(ports),
  listBulkJobs: listBulkJobs(ports),
  cancelBulkJob: cancelBulkJob(ports),
  downloadBulk: downloadBulk(ports),
  purgeBulkJobs: purgeBulkJobs(ports),
  convertRecord: asEditor(convertRecord(ports)),
  listActivity: listActivity(ports),
  listAuditEntries: asOwner(listAuditEntries(ports)),
  exportAudit: asOwner(exportAudit(ports)),
  listSecretUses: listSecretUses(ports),
  listChecks: listChecks(ports),
  countChecks: countChecks(ports),
  countStates: countStates(ports),
  listDays: listDays(ports),
  listRecentActivity: listRecentActivity(ports),
  getStatus: asOwner(getStatus(ports)),
});

/** How instances live, and the ports their checks run with, which tell the ones upstream apart. */
function livesOf(ports: Ports) {
  if (!ports.upstream) return { life: lifeHere(ports), checking: ports };
  const { platform, links, inTurn } = ports.upstream;
  const own = { ...ports, upstream: platform, links, inTurn };
  return { life: lifeUpstream(own), checking: { ...ports, verifier: driftVerifier(own) } };
}

export type UseCases = ReturnType<typeof createUseCases>;
