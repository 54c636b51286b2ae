import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { createAccountStore } from '../src/db/account-store.js';
import { createCheckSchedule } from '../src/db/check-schedule.js';
import { createInstanceStore } from '../src/db/instance-store.js';
import { createOverviewStore } from '../src/db/overview.js';
import type { Session } from '../src/db/session.js';
import type { InstanceFilter, InstanceOrder } from '../src/instances/instance-query.js';
import { aRecord } from '../test/records.js';
import type { Asker } from './dataset/fill.js';
import { rare } from './dataset/make.js';

/** What is asked of the stores for an organisation, by its name in the table. */
export type Questions = Readonly<Record<string, (asker: Asker) => Promise<unknown>>>;

const byAge: InstanceOrder = { field: 'CREATED_AT', direction: 'DESC' };
const byName: InstanceOrder = { field: 'NAME', direction: 'ASC' };

/** What the API asks its stores most, and what grows with the rows there are. */
export function questionsOf(session: Session): Questions {
  // What is asked over and over is to be read each time.
  const { readVersion: _, ...reading } = session;
  const store = createInstanceStore(reading);
  const [overview, schedule, accounts] = [
    createOverviewStore(session),
    createCheckSchedule(session),
    createAccountStore(session),
  ];
  const list =
    (filter: InstanceFilter, order = byAge) =>
    ({ organizationId }: Asker) =>
      store.list(organizationId, { filter, order, limit: 21 });
  const count =
    (filter: InstanceFilter) =>
    ({ organizationId }: Asker) =>
      store.count(organizationId, filter);
  const later = async ({ organizationId }: Asker) => {
    const after = { id: v7({ msecs: Date.now() - 180 * 86_400_000 }), nameKey: '' };
    return store.list(organizationId, { filter: {}, order: byAge, after, limit: 21 });
  };
  const day = { from: new Date(Date.now() - 86_400_000), to: new Date() };
  return {
    'list of 20 by age': list({}),
    'a page from the middle': later,
    'list of 20 by name': list({}, byName),
    'by a frequent tag': list({ tags: ['production'] }),
    'by a rare tag': list({ tags: [rare.tag] }),
    'by state': list({ states: ['REJECTED'] }),
    'by two states': list({ states: ['REJECTED', 'UNREACHABLE'] }),
    'by tag and state': list({ tags: ['production'], states: ['REJECTED'] }),
    'by tag and state, by name': list({ tags: ['production'], states: ['REJECTED'] }, byName),
    'a frequent text': list({ search: 'production' }),
    'a rare text': list({ search: rare.word }),
    'a beginning of two letters': list({ search: 'co' }),
    'count of all': count({}),
    'count by tag and state': count({ tags: ['production'], states: ['VERIFIED'] }),
    'count of a frequent text': count({ search: 'production' }),
    'counts of tags': ({ organizationId }) => store.countTags(organizationId, { prefix: '', limit: 20 }),
    'one instance': ({ organizationId, instanceId }) => store.findById(organizationId, instanceId),
    'by a token': ({ tokenHash }) => store.findByToken(tokenHash, new Date()),
    authorise: ({ ownerSecretHash, organizationSecretHash }) =>
      accounts.findBySecrets(ownerSecretHash, organizationSecretHash),
    'overview: states': ({ organizationId }) => overview.countStates(organizationId),
    'overview: a day': ({ organizationId }) =>
      Promise.all([overview.countCreated(organizationId, [day]), overview.countFailedChecks(organizationId, [day])]),
    'overview: what happened last': ({ organizationId }) => overview.listRecent(organizationId, 10),
    'checks that are not planned yet': () => schedule.listUnplanned(50),
    'a create': (asker) => store.create(newInstance(asker)),
  };
}

function newInstance({ organizationId, ownerId }: Asker) {
  const now = new Date();
  const user = { id: ownerId, number: 1, email: null, firstName: null, lastName: null, role: 'OWNER' } as const;
  return aRecord(
    { organizationId, user, source: 'REST', requestId: 'request' },
    {
      ...{ id: v7(), name: `Contoso Works production ${randomUUID().slice(0, 8)}`, tags: ['production', 'emea'] },
      ...{ tokenHash: randomUUID(), createdAt: now, updatedAt: now },
    },
  );
}
