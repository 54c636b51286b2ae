import { instanceStates } from '@isotope/core';
import { type SQL, and, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { InstanceFilter } from '../instances/instance-query.js';
import { inOrganization } from './instance-filter.js';
import type { Session } from './session.js';
import { instances, instanceTags } from './sqlite/schema/instances.js';

const placeholder = sql.placeholder;

/** With more instances of a tag than this, it costs less to begin elsewhere than with each of them. */
const most = 1_000;

/** Tells whether very many of an organisation's instances carry a tag; for where the planner does not know. */
export function watchFrequentTag({ db, dialect }: Session): (organizationId: string, tag: string) => boolean {
  if (dialect.knowsValues) return () => false;
  const found = db
    .select({ count: sql<number>`count(*)` })
    .from(
      sql`(select 1 from ${instanceTags} where organization_id = ${placeholder('organizationId')} and tag = ${placeholder('tag')}
        limit ${sql.raw(String(most + 1))})`,
    )
    .prepare();
  return (organizationId, tag) => (found.get({ organizationId, tag })?.count ?? 0) > most;
}

/** A filter for one tag and some states, and nothing else. */
export const isTagAndStates = ({ tags, states, ...others }: InstanceFilter): boolean =>
  tags?.length === 1 && !!states?.length && Object.values(others).every((other) => other === undefined || other === '');

/**
 * The states to count by, and whether what is wanted are all others: most instances are in the state VERIFIED, so the few
 * that are not are counted and taken away.
 */
export function statesToCount(states: NonNullable<InstanceFilter['states']>) {
  const isRest = states.includes('VERIFIED');
  return { isRest, states: isRest ? instanceStates.filter((state) => !states.includes(state)) : states };
}

/** How many instances of `tag0` are in one of so many states, beginning with those in the states; or in none of them. */
export function countTagged(
  { db }: Session,
  { isRest, states }: { readonly isRest: boolean; readonly states: number },
) {
  const ofTag = and(
    eq(instanceTags.organizationId, placeholder('organizationId')),
    eq(instanceTags.tag, placeholder('tag0')),
  );
  const countOf = (which: SQL | undefined) =>
    db
      .select({ count: count() })
      .from(instances)
      .crossJoin(instanceTags)
      .where(and(inOrganization, which, ofTag, eq(instanceTags.instanceId, instances.id)));
  const inStates = countOf(
    and(
      isNull(instances.deletedAt),
      inArray(
        instances.state,
        Array.from({ length: states }, (_, index) => placeholder(`state${index}`)),
      ),
    ),
  );
  if (!isRest) return inStates.prepare();
  const deleted = countOf(isNotNull(instances.deletedAt));
  return db
    .select({ count: sql<number>`${count()} - ${inStates} - ${deleted}` })
    .from(instanceTags)
    .where(ofTag)
    .prepare();
}
