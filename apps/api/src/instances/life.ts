import { checkInstance } from './check-instance.js';
import { type CreateInstancePorts, createInstance } from './create-instance.js';
import { deleteInstance, purge, restoreInstance } from './delete-instance.js';
import type { StoredInstance } from './ports.js';
import { type KillPorts, killInstances } from './kill-instances.js';
import { restoreConfiguration } from './restore-configuration.js';
import { setDisabled } from './set-disabled.js';
import { updateInstance } from './update-instance.js';
import type { Forward } from './upstream/forward-call.js';
import type { UpstreamAttempt, UpstreamLink } from './upstream/ports.js';
import type { Reconciled } from './upstream/reconcile.js';
import { verifyConfiguration } from './verify-configuration.js';

/** What is done otherwise where instances live at another platform; here Isotope is their home itself. */
export const lifeHere = (ports: CreateInstancePorts & KillPorts) => ({
  createInstance: createInstance(ports),
  verifyConfiguration: verifyConfiguration(ports),
  updateInstance: updateInstance(ports),
  restoreConfiguration: restoreConfiguration(ports),
  setDisabled: setDisabled(ports),
  checkInstance: checkInstance(ports),
  killInstances: killInstances(ports),
  deleteInstance: deleteInstance(ports),
  restoreInstance: restoreInstance(ports),
  purge: purge(ports),
  /** How calls with the token of an instance are passed on; undefined for one that lives here. */
  findForwarding: async (_instance: StoredInstance): Promise<Forward | undefined> => undefined,
  findUpstreamLink: async (_instance: StoredInstance): Promise<UpstreamLink | undefined> => undefined,
  listUpstreamAttempts: async (_organizationId: string): Promise<readonly UpstreamAttempt[]> => [],
  reconcileUpstream: async (_signal?: AbortSignal): Promise<readonly Reconciled[]> => [],
});

/** The whole life of instances, here or at another platform. */
export type Life = ReturnType<typeof lifeHere>;
