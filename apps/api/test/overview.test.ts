import { beforeEach, expect, it } from 'vitest';
import { askGraphql, graphqlData } from './ask.js';
import { day, minute } from './clock.js';
import { type TestIsotope, startIsotope } from './isotope.js';
import { anotherOrganization, createChecked, createUnchecked } from './life.js';
import { globalIdOf, mutate } from './life-operations.js';

let isotope: TestIsotope;
beforeEach(async () => void (isotope = await startIsotope()));

const query = `query ($first: Int) { overview {
  states { state count } disabledCount
  attention(first: $first) { totalCount nodes { name state } }
  days { day created failedChecks }
  recentActivity(first: $first) { activity { action actor { id } source } instance { name } instanceName }
} }`;

const overview = async (asking = {}) => (await graphqlData(isotope, query, {}, asking)).overview;
const check = async (number: number) => mutate(isotope, 'checkInstance', { id: await globalIdOf(isotope, number) });
const midnight = (ago: number) =>
  `${new Date(isotope.clock.now().getTime() - ago * day).toISOString().slice(0, 10)}T00:00:00.000Z`;

it('refuses a stranger', async () => {
  expect((await askGraphql(isotope, query, {}, { as: null })).status).toBe(401);
});

it('gives page after page of what needs a person', async () => {
  isotope.sandbox.faults.change({ isReadingAllowed: false });
  for (const name of ['A', 'B', 'C']) {
    const { id } = await createUnchecked(isotope, { name });
    await check(id);
  }
  const page = `query ($after: String) { overview { attention(first: 2, after: $after) {
    nodes { name } pageInfo { hasNextPage endCursor } } } }`;
  const { attention: first } = (await graphqlData(isotope, page)).overview;
  const { attention: second } = (await graphqlData(isotope, page, { after: first.pageInfo.endCursor })).overview;
  expect([...first.nodes, ...second.nodes].map(({ name }: any) => name)).toEqual(['C', 'B', 'A']);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
});

it('is empty where there is nothing yet, every state and every day named', async () => {
  expect(await overview()).toEqual({
    states: ['VERIFIED', 'REJECTED', 'UNREACHABLE', 'UNVERIFIED'].map((state) => ({ state, count: 0 })),
    disabledCount: 0,
    attention: { totalCount: 0, nodes: [] },
    days: Array.from({ length: 30 }, (_, index) => ({ day: midnight(29 - index), created: 0, failedChecks: 0 })),
    recentActivity: [],
  });
});

it('tells what there is, what needs a person, and what happened last', async () => {
  const { id: good } = await createChecked(isotope, { name: 'Good' });
  const { id: bad } = await createChecked(isotope, { name: 'Bad' });
  const { id: off } = await createChecked(isotope, { name: 'Off' });
  await createUnchecked(isotope, { name: 'Unchecked' });
  isotope.clock.advance(minute);
  isotope.sandbox.faults.change({ isReadingAllowed: false });
  await check(bad);
  await check(off);
  await mutate(isotope, 'disableInstance', { id: await globalIdOf(isotope, off) });
  const { states, disabledCount, attention, days, recentActivity } = await overview();
  expect(states.map(({ count }: any) => count)).toEqual([1, 2, 0, 1]);
  expect(disabledCount).toBe(1);
  expect(attention).toEqual({ totalCount: 1, nodes: [{ name: 'Bad', state: 'REJECTED' }] });
  expect(days.at(-1)).toEqual({ day: midnight(0), created: 4, failedChecks: 2 });
  expect(recentActivity.map(({ activity, instance }: any) => [activity.action, instance.name])).toEqual([
    ['INSTANCE_DISABLED', 'Off'],
    ['INSTANCE_CHECKED', 'Off'],
    ['INSTANCE_CHECKED', 'Bad'],
    ['INSTANCE_CREATED', 'Unchecked'],
    ['INSTANCE_CREATED', 'Off'],
    ['INSTANCE_CREATED', 'Bad'],
    ['INSTANCE_CREATED', 'Good'],
  ]);
  expect(good).toBe(1);
});

it('counts a day from midnight to midnight in UTC, and 30 of them', async () => {
  isotope.clock.advance(Date.parse('2026-03-01T23:59:59.999Z') - isotope.clock.now().getTime());
  await createUnchecked(isotope);
  isotope.clock.advance(1);
  await createUnchecked(isotope);
  await createUnchecked(isotope);
  const created = async () => (await overview()).days.map((one: any) => one.created);
  expect((await created()).slice(-3)).toEqual([0, 1, 2]);
  isotope.clock.advance(28 * day);
  expect((await created()).slice(0, 3)).toEqual([1, 2, 0]);
  isotope.clock.advance(day);
  expect((await created()).slice(0, 3)).toEqual([2, 0, 0]);
});

it('keeps a deleted instance among what was created, and tells what it was called', async () => {
  const { id, name } = await createUnchecked(isotope);
  await mutate(isotope, 'deleteInstance', { id: await globalIdOf(isotope, id) });
  const { states, days, recentActivity } = await overview();
  expect([states[3].count, days.at(-1).created]).toEqual([0, 1]);
  expect(recentActivity.map((one: any) => [one.activity.action, one.instance, one.instanceName])).toEqual([
    ['INSTANCE_DELETED', null, name],
    ['INSTANCE_CREATED', null, name],
  ]);
});

it('tells one organisation nothing of another', async () => {
  const { id } = await createChecked(isotope);
  isotope.sandbox.faults.change({ isReadingAllowed: false });
  isotope.clock.advance(minute);
  await check(id);
  const as = await anotherOrganization(isotope);
  const { states, attention, days, recentActivity } = await overview({ as });
  expect(states.map(({ count }: any) => count)).toEqual([0, 0, 0, 0]);
  expect([attention.totalCount, recentActivity]).toEqual([0, []]);
  expect(days.at(-1)).toMatchObject({ created: 0, failedChecks: 0 });
});

it('refuses a page out of bounds', async () => {
  for (const first of [0, 201]) {
    const { body } = await askGraphql(isotope, query, { first });
    expect(body.errors.map((error: any) => error.extensions.code)).toContain('INVALID_PAGE');
  }
});
