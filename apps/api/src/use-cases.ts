import { type AcceptInvitePorts, acceptInvite, openInvite } from './accounts/accept-invite.js';
import { type AuthorizePorts, authorize } from './accounts/authorize.js';
import { changePassword } from './accounts/change-password.js';
import { type ClaimAccountPorts, claimAccount } from './accounts/claim-account.js';
import { type CreateOrganizationPorts, createOrganization } from './accounts/create-organization.js';
import { createPasswordLink, inviteMember, listInvites, revokeInvite } from './accounts/invites.js';
import { changeMemberRole, listMembers, removeMember } from './accounts/members.js';
import { endOtherSessions, endSession, listSessions } from './accounts/own-sessions.js';
import { getProfile, updateProfile } from './accounts/profile.js';
import { needing } from './accounts/roles.js';
import { rotateUserSecret } from './accounts/rotate-user-secret.js';
import { type SignInPorts, createSignInLink, signIn, signOut } from './accounts/sign-in.js';
import { findOwner, listOrganizations } from './accounts/list-organizations.js';
import { showSecrets } from './accounts/show-secrets.js';
import { type HubPorts, findObjects, listObjects } from './hubs/open-hub.js';
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
import { type CreateInstancePorts, createInstance } from './instances/create-instance.js';
import { checkInstance } from './instances/check-instance.js';
import { deleteInstance, findDeletedInstance, purge, restoreInstance } from './instances/delete-instance.js';
import { countChecks, listChecks } from './instances/checks.js';
import { countInstances, countMatching } from './instances/count-instances.js';
import { findCreatedInstance } from './instances/find-created-instance.js';
import { findInstance, getInstance, getStateSince } from './instances/get-instance.js';
import { listActivity } from './instances/list-activity.js';
import { listInstances } from './instances/list-instances.js';
import { listTags } from './instances/list-tags.js';
import { findPreviousConfiguration, restoreConfiguration } from './instances/restore-configuration.js';
import { type OverviewStore, countStates, listDays, listRecentActivity } from './instances/overview.js';
import { type ScheduledCheckPorts, checkDue } from './instances/scheduled-checks.js';
import { listRetiringTokens, rotateToken } from './instances/rotate-token.js';
import { setDisabled } from './instances/set-disabled.js';
import { type SuggestPorts, suggestConfiguration } from './instances/suggest-configuration.js';
import { mayAsk, updateInstance } from './instances/update-instance.js';
import { verifyConfiguration } from './instances/verify-configuration.js';
import { type ProviderBudget, asking } from './limits/provider-budget.js';

export type Ports = CreateInstancePorts &
  HubPorts &
  AuthorizePorts &
  ClaimAccountPorts &
  CreateOrganizationPorts &
  SignInPorts &
  ScheduledCheckPorts &
  SuggestPorts &
  AcceptInvitePorts & { readonly overview: OverviewStore; readonly providerBudget: ProviderBudget };

/** Who may run a use-case is said here, once for every edge. What names no role, every member may do. */
const asEditor = needing('EDITOR');
const asOwner = needing('OWNER');

/** Everything Isotope does, over its ports: what the edges are given, and all they are given. */
export const createUseCases = (ports: Ports) => ({
  authorize: authorize(ports),
  signIn: signIn(ports),
  signOut: signOut(ports),
  createSignInLink: createSignInLink(ports),
  claimAccount: claimAccount(ports),
  showSecrets: showSecrets(ports),
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
  listSessions: listSessions(ports),
  endSession: endSession(ports),
  endOtherSessions: endOtherSessions(ports),
  getProfile: getProfile(ports),
  updateProfile: updateProfile(ports),
  createInstance: asEditor(asking(ports, createInstance(ports), ({ verify }) => verify !== 'SKIP')),
  findCreatedInstance: asEditor(findCreatedInstance(ports)),
  verifyConfiguration: asEditor(asking(ports, verifyConfiguration(ports))),
  suggestConfiguration: asEditor(asking(ports, suggestConfiguration(ports))),
  listInstances: listInstances(ports),
  countMatching: countMatching(ports),
  countInstances: countInstances(ports),
  findInstance: findInstance(ports),
  getInstance: getInstance(ports),
  findDeletedInstance: findDeletedInstance(ports),
  getStateSince: getStateSince(ports),
  listTags: listTags(ports),
  updateInstance: asEditor(asking(ports, updateInstance(ports), (_, asked) => mayAsk(asked))),
  restoreConfiguration: asEditor(restoreConfiguration(ports)),
  findPreviousConfiguration: findPreviousConfiguration(ports),
  setDisabled: asEditor(setDisabled(ports)),
  rotateToken: asEditor(rotateToken(ports)),
  listRetiringTokens: listRetiringTokens(ports),
  checkInstance: asEditor(asking(ports, checkInstance(ports))),
  checkDue: checkDue(ports),
  deleteInstance: asEditor(deleteInstance(ports)),
  restoreInstance: asEditor(restoreInstance(ports)),
  purge: purge(ports),
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
  createRecord: asEditor(createRecord(ports)),
  updateRecord: asEditor(updateRecord(ports)),
  convertRecord: asEditor(convertRecord(ports)),
  listActivity: listActivity(ports),
  listChecks: listChecks(ports),
  countChecks: countChecks(ports),
  countStates: countStates(ports),
  listDays: listDays(ports),
  listRecentActivity: listRecentActivity(ports),
});

export type UseCases = ReturnType<typeof createUseCases>;
