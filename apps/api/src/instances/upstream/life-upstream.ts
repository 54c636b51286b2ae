import { checkInstance } from '../check-instance.js';
import { createInstance } from '../create-instance.js';
import { purge } from '../delete-instance.js';
import type { KillPorts } from '../kill-instances.js';
import type { Life } from '../life.js';
import { verifyConfiguration } from '../verify-configuration.js';
import { upstreamChanges } from './changes.js';
import { driftVerifier } from './drift.js';
import { dryRunVerifier } from './dry-run.js';
import { findForwarding } from './forward-call.js';
import { killUpstream } from './kill-upstream.js';
import { provisionUpstream } from './provision.js';
import { reconcile } from './reconcile.js';
import type { UpstreamPorts } from './upstream-of.js';

/** The most creates of unknown end that are told at once. */
const mostAttempts = 200;

/**
 * The life of instances where some live at an upstream platform: new ones are provisioned there while one is connected,
 * and those that do are changed there as here. The others live on as before.
 */
export function lifeUpstream(ports: UpstreamPorts & KillPorts): Life {
  const { upstream, links } = ports;
  const checking = { ...ports, verifier: driftVerifier(ports) };
  const connected = upstream && { ...ports, upstream };
  return {
    ...upstreamChanges(ports),
    createInstance: createInstance(ports, connected && provisionUpstream(connected)),
    verifyConfiguration: verifyConfiguration(connected ? { ...ports, verifier: dryRunVerifier(connected) } : ports),
    checkInstance: checkInstance(checking),
    killInstances: killUpstream(ports),
    purge: async () => {
      await purge(ports)();
      await links.prune();
    },
    findForwarding: findForwarding(ports),
    findUpstreamLink: ({ id }) => links.findLink(id),
    listUpstreamAttempts: (organizationId) => links.listAttempts(organizationId, mostAttempts),
    reconcileUpstream: reconcile(ports),
  };
}
