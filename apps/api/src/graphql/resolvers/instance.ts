import { mayCancel } from '../../hubs/bulk/jobs.js';
import { activityCursors, checkCursors } from '../../instances/cursor.js';
import { restorableUntil } from '../../instances/delete-instance.js';
import { getElement } from '../../instances/draft.js';
import { toGlobalId } from '../global-id.js';
import { pageInfo } from './page-info.js';
import type { Resolvers } from '../resolvers.generated.js';

/** Jobs are removed after a day; more than these nobody looks through. */
const bulkJobsShown = 50;

/** Instances and what hangs on them. */
export const instanceResolvers: Resolvers = {
  Node: { __resolveType: () => 'Instance' },
  Instance: {
    id: ({ id }) => toGlobalId('Instance', id),
    element: ({ elementKey }, _, { catalogue }) => getElement(catalogue, elementKey),
    configuration: ({ configuration, elementKey }, _, { catalogue }) => {
      const element = getElement(catalogue, elementKey);
      return configuration.map((value) => ({ ...value, element }));
    },
    stateSince: (instance, _, { useCases }) => useCases.getStateSince(instance),
    restorableUntil,
    token: (instance) => instance,
    upstream: async (instance, _, { useCases }) => (await useCases.findUpstreamLink(instance)) ?? null,
    previousConfiguration: async (instance, _, { useCases }) =>
      (await useCases.findPreviousConfiguration(instance)) ?? null,
    activity: async ({ id }, { first, after }, { useCases }) => {
      const cursors = activityCursors(id);
      const request = { size: first ?? undefined, after: cursors.read(after) };
      return { page: await useCases.listActivity(id, request), cursors };
    },
    checks: async (instance, { first, after }, { useCases }) => {
      const cursors = checkCursors(instance.id);
      const request = { size: first ?? undefined, after: cursors.read(after) };
      return { page: await useCases.listChecks(instance, request), cursors };
    },
    crm: (instance, _, { useCases }) => (useCases.findObjects(instance).length > 0 ? { instance } : null),
    providerUsage: (instance, _, { useCases }) => useCases.getProviderUsage(instance) ?? null,
    bulkJobs: (instance, _, { useCases }) => useCases.listBulkJobs(instance, bulkJobsShown),
    bulkJob: async (instance, { number }, { useCases }) => (await useCases.findBulkJob(instance, number)) ?? null,
    secretUses: ({ id }, _, { useCases }) => useCases.listSecretUses(id),
    checkDays: (instance, _, { useCases }) => useCases.countChecks(instance),
  },
  BulkJob: { mayCancel: (job, _, { actor }) => job.finishedAt === null && mayCancel(actor, job) },
  TokenFacts: {
    createdAt: ({ tokenCreatedAt }) => tokenCreatedAt,
    lastUsedAt: ({ tokenUsedAt }) => tokenUsedAt,
    retiring: async ({ id }, _, { useCases }) =>
      (await useCases.listRetiringTokens(id)).map(({ expiresAt, usedAt }) => ({ expiresAt, lastUsedAt: usedAt })),
  },
  ConfigurationValue: {
    entry: ({ key, element }) => {
      const displayOrder = element.configuration.findIndex((entry) => entry.key === key);
      const entry = element.configuration[displayOrder];
      return entry && { ...entry, displayOrder };
    },
    isSet: ({ value, isSecret }) => isSecret || value !== null,
  },
  InstanceConnection: {
    nodes: ({ page }) => page.rows,
    edges: ({ page, cursors }) => page.rows.map((node) => ({ node, cursor: cursors.write(node) })),
    pageInfo: ({ page, cursors }) => pageInfo(page, cursors.write),
    totalCount: ({ filter }, _, { useCases, actor }) => useCases.countMatching(actor.organizationId, filter),
  },
  ActivityConnection: {
    nodes: ({ page }) => page.rows,
    edges: ({ page, cursors }) => page.rows.map((node) => ({ node, cursor: cursors.write(node) })),
    pageInfo: ({ page, cursors }) => pageInfo(page, cursors.write),
  },
  CheckConnection: {
    nodes: ({ page }) => page.rows,
    edges: ({ page, cursors }) => page.rows.map((node) => ({ node, cursor: cursors.write(node) })),
    pageInfo: ({ page, cursors }) => pageInfo(page, cursors.write),
  },
  Activity: { id: ({ number }) => toGlobalId('Activity', String(number)) },
};
