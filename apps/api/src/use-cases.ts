import { type AuthorizePorts, authorize } from './accounts/authorize.js';
import { type ClaimAccountPorts, claimAccount } from './accounts/claim-account.js';
import { type CreateOrganizationPorts, createOrganization } from './accounts/create-organization.js';
import { type SignInPorts, createSignInLink, signIn, signOut } from './accounts/sign-in.js';
import { showSecrets } from './accounts/show-secrets.js';
import { type CreateInstancePorts, createInstance } from './instances/create-instance.js';
import { checkInstance } from './instances/check-instance.js';
import { deleteInstance, findDeletedInstance, purge, restoreInstance } from './instances/delete-instance.js';
import { countChecks, listChecks } from './instances/checks.js';
import { countInstances, countMatching } from './instances/count-instances.js';
import { findInstance, getInstance, getStateSince } from './instances/get-instance.js';
import { listActivity } from './instances/list-activity.js';
import { listInstances } from './instances/list-instances.js';
import { listTags } from './instances/list-tags.js';
import { findPreviousConfiguration, restoreConfiguration } from './instances/restore-configuration.js';
import { type ScheduledCheckPorts, checkDue } from './instances/scheduled-checks.js';
import { listRetiringTokens, rotateToken } from './instances/rotate-token.js';
import { setDisabled } from './instances/set-disabled.js';
import { updateInstance } from './instances/update-instance.js';
import { verifyConfiguration } from './instances/verify-configuration.js';

export type Ports = CreateInstancePorts &
  AuthorizePorts &
  ClaimAccountPorts &
  CreateOrganizationPorts &
  SignInPorts &
  ScheduledCheckPorts;

/** Everything Isotope does, over its ports: what the edges are given, and all they are given. */
export const createUseCases = (ports: Ports) => ({
  authorize: authorize(ports),
  signIn: signIn(ports),
  signOut: signOut(ports),
  createSignInLink: createSignInLink(ports),
  claimAccount: claimAccount(ports),
  showSecrets: showSecrets(ports),
  createOrganization: createOrganization(ports),
  createInstance: createInstance(ports),
  verifyConfiguration: verifyConfiguration(ports),
  listInstances: listInstances(ports),
  countMatching: countMatching(ports),
  countInstances: countInstances(ports),
  findInstance: findInstance(ports),
  getInstance: getInstance(ports),
  findDeletedInstance: findDeletedInstance(ports),
  getStateSince: getStateSince(ports),
  listTags: listTags(ports),
  updateInstance: updateInstance(ports),
  restoreConfiguration: restoreConfiguration(ports),
  findPreviousConfiguration: findPreviousConfiguration(ports),
  setDisabled: setDisabled(ports),
  rotateToken: rotateToken(ports),
  listRetiringTokens: listRetiringTokens(ports),
  checkInstance: checkInstance(ports),
  checkDue: checkDue(ports),
  deleteInstance: deleteInstance(ports),
  restoreInstance: restoreInstance(ports),
  purge: purge(ports),
  listActivity: listActivity(ports),
  listChecks: listChecks(ports),
  countChecks: countChecks(ports),
});

export type UseCases = ReturnType<typeof createUseCases>;
