import { beforeEach, describe, expect, it } from 'vitest';
import { graphqlData } from './ask.js';
import { day, hour, minute } from './clock.js';
import { follow } from './follow.js';
import { type TestIsotope, startIsotope } from './isotope.js';
import { activityOf, callsOf, createChecked, createUnchecked } from './life.js';
import { globalIdOf, mutate } from './life-operations.js';

let isotope: TestIsotope;
beforeEach(async () => void (isotope = await startIsotope()));

/** Later than any look of the next day is planned for. */
const tomorrow = day + 2 * hour;

/** Lets the scheduler do what is due now; how many calls the provider got for it. */
async function look(limit = 100): Promise<number> {
  const before = callsOf(isotope).length;
  await isotope.useCases.checkDue(limit);
  return callsOf(isotope).length - before;
}
/** The same a day on, what is new having been planned before. */
const lookTomorrow = async () => {
  await look();
  isotope.clock.advance(tomorrow);
  return look();
};

const factsOf = async (number: number) => {
  const query = `query ($id: ID!) { instance(id: $id) {
    state version updatedAt lastVerification { startedAt } checks { nodes { trigger verdict } } } }`;
  const { instance } = await graphqlData(isotope, query, { id: await globalIdOf(isotope, number) });
  return { ...instance, checks: instance.checks.nodes.map((one: any) => `${one.trigger} ${one.verdict}`) };
};

describe('the daily look', () => {
  it('asks the provider once a day, and writes down that all is as it was without changing the instance', async () => {
    const { id } = await createChecked(isotope);
    const before = await factsOf(id);
    expect(await look()).toBe(0);
    expect(await lookTomorrow()).toBeGreaterThan(0);
    expect(await look()).toBe(0);
    const after = await factsOf(id);
    expect(after).toEqual({
      ...before,
      lastVerification: { startedAt: isotope.clock.now().toISOString() },
      checks: ['SCHEDULED VERIFIED', 'CREATED VERIFIED'],
    });
    expect(activityOf(isotope, id).map(({ action }) => action)).toEqual(['INSTANCE_CREATED']);
  });

  it('is one whole check: four requests, the zone first and only the last two with the secret', async () => {
    await createChecked(isotope);
    await look();
    const before = callsOf(isotope).length;
    expect(await lookTomorrow()).toBe(4);
    const calls = callsOf(isotope).slice(before);
    expect(calls.map(({ path, userName }) => [path.split('/').at(-1), userName !== undefined])).toEqual([
      ['zoneInformation', false],
      ['versioninformation', false],
      ['ThresholdInformation', true],
      ['entityInformation', true],
    ]);
  });

  it('moves the state when it finds a change, as Isotope and nobody else, and then asks no more', async () => {
    const { id } = await createChecked(isotope);
    isotope.sandbox.faults.change({ isReadingAllowed: false });
    await lookTomorrow();
    expect(await factsOf(id)).toMatchObject({ state: 'REJECTED', version: 2 });
    expect(activityOf(isotope, id)[0]).toMatchObject({
      action: 'INSTANCE_CHECKED',
      source: 'SYSTEM',
      state: 'REJECTED',
    });
    for (let days = 0; days < 3; days += 1) expect(await lookTomorrow()).toBe(0);
  });

  it('begins again once somebody has seen to a refusal', async () => {
    const { id } = await createChecked(isotope);
    isotope.sandbox.faults.change({ isReadingAllowed: false });
    await lookTomorrow();
    isotope.sandbox.reset();
    await mutate(isotope, 'checkInstance', { id: await globalIdOf(isotope, id) });
    expect(await lookTomorrow()).toBeGreaterThan(0);
  });

  it('is spared an instance that somebody has had checked in the meantime', async () => {
    const { id } = await createChecked(isotope);
    await look();
    isotope.clock.advance(tomorrow - hour);
    await mutate(isotope, 'checkInstance', { id: await globalIdOf(isotope, id) });
    isotope.clock.advance(hour);
    expect(await look()).toBe(0);
    isotope.clock.advance(tomorrow);
    expect(await look()).toBeGreaterThan(0);
  });

  it('tries an unreachable provider again after 5, 15 and 45 minutes, and says so meanwhile', async () => {
    const { id } = await createChecked(isotope);
    isotope.sandbox.faults.change({ isConnectionDropped: true });
    await lookTomorrow();
    expect(await factsOf(id)).toMatchObject({ state: 'UNREACHABLE', version: 2 });
    for (const minutes of [5, 15, 45]) {
      isotope.clock.advance(minutes * 0.8 * minute);
      await look();
      const { length } = (await factsOf(id)).checks;
      isotope.clock.advance(minutes * 0.4 * minute);
      await look();
      expect((await factsOf(id)).checks).toHaveLength(length + 1);
    }
    expect(activityOf(isotope, id)).toHaveLength(2);
    isotope.sandbox.reset();
    await lookTomorrow();
    expect(await factsOf(id)).toMatchObject({ state: 'VERIFIED', version: 3 });
  });

  it('says nothing of an instance when the provider throttles, and waits as long as it asks', async () => {
    const { id } = await createChecked(isotope);
    const before = await factsOf(id);
    isotope.sandbox.faults.change({ hourlyLimit: 1 });
    await lookTomorrow();
    expect(await factsOf(id)).toEqual(before);
    expect(isotope.rows.all('select tries from check_schedules')).toEqual([{ tries: 1 }]);
  });

  it('passes over what is disabled, deleted, or was never checked', async () => {
    const { id: disabled } = await createChecked(isotope);
    const { id: deleted } = await createChecked(isotope, { name: 'Deleted' });
    await createUnchecked(isotope, { name: 'Unchecked' });
    await mutate(isotope, 'disableInstance', { id: await globalIdOf(isotope, disabled) });
    await mutate(isotope, 'deleteInstance', { id: await globalIdOf(isotope, deleted) });
    expect(await lookTomorrow()).toBe(0);
    await mutate(isotope, 'enableInstance', { id: await globalIdOf(isotope, disabled) });
    expect(await lookTomorrow()).toBeGreaterThan(0);
  });

  it('goes on with the others when one cannot be opened, and names it in the log', async () => {
    isotope = await startIsotope({ env: { ISOTOPE_LOG_LEVEL: 'error' } });
    const { id: broken } = await createChecked(isotope);
    const { id: whole } = await createChecked(isotope, { name: 'Whole' });
    isotope.rows.damage("update instances set sealed_configuration = 'v1.x.y.z' where number = ?", broken);
    await lookTomorrow();
    expect((await factsOf(whole)).checks).toContain('SCHEDULED VERIFIED');
    const [{ id }] = isotope.rows.all('select id from instances where number = ?', broken);
    expect(await isotope.log()).toContain(id);
  });

  it('is tried again ever later where it fails for a reason of ours, as when the configuration cannot be opened', async () => {
    const { id } = await createChecked(isotope);
    isotope.rows.damage("update instances set sealed_configuration = 'v1.x.y.z' where number = ?", id);
    await lookTomorrow();
    const waits = [];
    for (const minutes of [5, 15, 45]) {
      const [{ due_at, tries }] = isotope.rows.all('select due_at, tries from check_schedules');
      waits.push([tries, Math.round((due_at - isotope.clock.now().getTime()) / minutes / minute)]);
      isotope.clock.advance(due_at - isotope.clock.now().getTime());
      await look();
    }
    expect(waits).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  });

  it('makes no more looks at once than it is given, the longest due first', async () => {
    for (let made = 0; made < 5; made += 1) await createChecked(isotope, { name: `Acme ${made}` });
    await look();
    isotope.clock.advance(tomorrow);
    await look(2);
    const looked = () => isotope.rows.all("select 1 from checks where trigger = 'SCHEDULED'").length;
    expect(looked()).toBe(2);
    await look(2);
    await look(2);
    expect(looked()).toBe(5);
  });

  it('is planned within a day for instances that were there before it, spread over the day', async () => {
    await createChecked(isotope);
    for (let made = 0; made < 20; made += 1) await createUnchecked(isotope, { name: `Acme ${made}` });
    isotope.clock.advance(100 * day);
    await look();
    const now = isotope.clock.now().getTime();
    const due = isotope.rows.all('select due_at from check_schedules').map(({ due_at }) => due_at - now);
    expect(due).toHaveLength(21);
    expect(Math.min(...due)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...due)).toBeLessThan(day);
    expect(new Set(due).size).toBeGreaterThan(15);
  });

  it('is planned as well for an instance that came to be seen only after one with a higher number was planned', async () => {
    const { id: late } = await createChecked(isotope);
    await createChecked(isotope, { name: 'Higher' });
    await look();
    isotope.rows.damage('delete from check_schedules where number = ?', late);
    await lookTomorrow();
    expect((await factsOf(late)).checks).toEqual(['SCHEDULED VERIFIED', 'CREATED VERIFIED']);
  });

  it('tells those who follow the instance', async () => {
    await createChecked(isotope);
    const query = 'subscription { instanceChanged { lastVerification { startedAt } } }';
    const following = await follow(isotope, 'unused', undefined, query);
    await lookTomorrow();
    for await (const { data } of following) {
      const { startedAt } = data.data.instanceChanged.lastVerification;
      expect(startedAt).toBe(isotope.clock.now().toISOString());
      break;
    }
    following.stop();
  });
});

it('gives one look to one process only', async () => {
  await createChecked(isotope);
  await look();
  isotope.clock.advance(tomorrow);
  await Promise.all([look(), look()]);
  expect(isotope.rows.all("select 1 from checks where trigger = 'SCHEDULED'")).toHaveLength(1);
});

it('takes a look up again that a crash has cut short, a while later', async () => {
  await createChecked(isotope);
  await look();
  isotope.clock.advance(tomorrow);
  await isotope.useCases.checkDue(10, () => true);
  expect(isotope.rows.all("select 1 from checks where trigger = 'SCHEDULED'")).toHaveLength(0);
  expect(await look()).toBe(0);
  isotope.clock.advance(26 * minute);
  expect(await look()).toBeGreaterThan(0);
});
