import { createAccountStore } from '../src/db/account-store.js';
import { createCheckSchedule } from '../src/db/check-schedule.js';
import { createInstanceStore } from '../src/db/instance-store.js';
import { createOverviewStore } from '../src/db/overview.js';
import { createPeopleStore } from '../src/db/people-store.js';
import type { Session } from '../src/db/session.js';
import type { InstanceFilter, InstanceOrder } from '../src/instances/instance-query.js';
import { clock } from './records.js';

const byAge: InstanceOrder = { field: 'CREATED_AT', direction: 'DESC' };
const byName: InstanceOrder = { field: 'NAME', direction: 'ASC' };

type ListQuestion = [filter: InstanceFilter, order: InstanceOrder];

/** Lists whose rows an index has in their order, that index, and the columns by whose values it is entered. */
export const orderedLists: readonly [
  about: string,
  filter: InstanceFilter,
  order: InstanceOrder,
  index: string,
  columns: string,
][] = [
  ['everything by age', {}, byAge, 'instances_id', 'organization_id'],
  ['everything by name', {}, byName, 'instances_by_name', 'organization_id'],
  ['one state by age', { states: ['REJECTED'] }, byAge, 'instances_by_state', 'organization_id state'],
  ['one state by name', { states: ['VERIFIED'] }, byName, 'instances_by_name', 'organization_id'],
  [
    'an element by age',
    { elementKey: 'autotaskhelpdesk' },
    byAge,
    'instances_by_element',
    'organization_id element_key',
  ],
  ['the deleted by age', { deleted: true }, byAge, 'instances_deleted', 'organization_id'],
];

/** Lists whose rows have to be put in order. */
export const gatheredLists = {
  tag: [{ tags: ['x'] }, byAge],
  twoTags: [{ tags: ['x', 'y'] }, byName],
  tagAndState: [{ tags: ['x'], states: ['VERIFIED'] }, byAge],
  tagAndStateByName: [{ tags: ['x'], states: ['VERIFIED'] }, byName],
  twoStates: [{ states: ['REJECTED', 'UNREACHABLE'] }, byAge],
  beginning: [{ search: 'ac' }, byAge],
  text: [{ search: 'acme' }, byAge],
  textTagAndState: [{ search: 'acme', tags: ['x'], states: ['VERIFIED'] }, byName],
} satisfies Readonly<Record<string, ListQuestion>>;

/** What is counted. */
export const countedFilters: readonly InstanceFilter[] = [
  {},
  { states: ['VERIFIED'] },
  { states: ['VERIFIED', 'REJECTED'], disabled: false },
  { tags: ['x'] },
  { tags: ['x'], states: ['VERIFIED'] },
  { tags: ['x', 'y'], states: ['VERIFIED'] },
  { search: 'ac' },
  { search: 'acme', tags: ['x'] },
  { elementKey: 'autotaskcrm' },
  { disabled: true },
  { deleted: true },
];

/** Every other question that is asked often, of an organisation and an instance of it. */
export function otherQuestions(session: Session): (organizationId: string, id: string) => Promise<void> {
  const instances = createInstanceStore(session);
  const [accounts, people] = [createAccountStore(session), createPeopleStore(session)];
  const [schedule, overview] = [createCheckSchedule(session), createOverviewStore(session)];
  const now = clock.now();
  return async (organizationId, id) => {
    await instances.findById(organizationId, id);
    await instances.findByNumber(organizationId, 1);
    await instances.findByToken('none', now);
    await instances.findDeleted(organizationId, id);
    await instances.findDeleted(organizationId, 1);
    await instances.findIdempotent(organizationId, 'key', now);
    await instances.countByElement(organizationId);
    await instances.countTags(organizationId, { prefix: 'a', limit: 10 });
    await instances.findStateSince({ id, state: 'VERIFIED' });
    await instances.listRetiringTokens(id, now);
    await instances.findReplacedConfiguration(id, now);
    await instances.listActivity(id, { after: 9, limit: 10 });
    await instances.listChecks(id, { since: now, after: now, limit: 10 });
    await instances.countChecks(id, now, null);
    await instances.purge(now, now);
    await accounts.findBySecrets('user', 'organization');
    await accounts.findByUserSecret('user');
    await accounts.findBySession('session', now);
    await accounts.findSealedSecrets(id);
    await accounts.findPassword('ada@example.com');
    await people.listMembers(organizationId);
    await overview.countStates(organizationId);
    await overview.countCreated(organizationId, [{ from: now, to: now }]);
    await overview.countFailedChecks(organizationId, [{ from: now, to: now }]);
    await overview.listRecent(organizationId, 10);
    await schedule.listUnplanned(10);
    await schedule.listPassedOver();
    await schedule.take(now, now, 10);
  };
}
