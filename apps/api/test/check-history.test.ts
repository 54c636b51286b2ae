import { beforeEach, describe, expect, it } from 'vitest';
import { askGraphql, graphqlData } from './ask.js';
import { day, minute, second } from './clock.js';
import { type TestIsotope, startIsotope } from './isotope.js';
import { anotherOrganization, createChecked, createUnchecked } from './life.js';
import { globalIdOf, mutate } from './life-operations.js';

let isotope: TestIsotope;
beforeEach(async () => void (isotope = await startIsotope()));

const fields = 'at verdict trigger durationMs failedStage message providerMessage';
const passwordKey = 'crm.autotask.password';

const checksOf = async (id: string, page: Readonly<Record<string, unknown>> = {}) => {
  const query = `query ($id: ID!, $first: Int, $after: String) { instance(id: $id) {
    checkDays { day verified rejected unreachable }
    checks(first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage hasPreviousPage endCursor } }
  } }`;
  return (await graphqlData(isotope, query, { id, ...page })).instance;
};
const told = async (id: string) =>
  (await checksOf(id)).checks.nodes.map(({ trigger, verdict }: any) => `${trigger} ${verdict}`);

const anId = async (made: Promise<{ readonly id: number }>) => globalIdOf(isotope, (await made).id);
const check = (id: string) => {
  isotope.clock.advance(minute);
  return mutate(isotope, 'checkInstance', { id });
};
const today = () => `${isotope.clock.now().toISOString().slice(0, 10)}T00:00:00.000Z`;

describe('the checks of an instance', () => {
  it('begin with that of its making', async () => {
    const id = await anId(createChecked(isotope));
    const { checks, checkDays } = await checksOf(id);
    expect(checks.nodes).toEqual([
      {
        at: isotope.clock.now().toISOString(),
        verdict: 'VERIFIED',
        trigger: 'CREATED',
        durationMs: expect.any(Number),
        failedStage: null,
        message: null,
        providerMessage: null,
      },
    ]);
    expect(checkDays).toEqual([{ day: today(), verified: 1, rejected: 0, unreachable: 0 }]);
  });

  it('are none when the provider was never asked', async () => {
    const id = await anId(createUnchecked(isotope));
    expect(await checksOf(id)).toMatchObject({ checks: { nodes: [] }, checkDays: [] });
  });

  it('tell what each was made for, latest first, each once', async () => {
    const id = await anId(createChecked(isotope));
    await check(id);
    isotope.clock.advance(minute);
    await mutate(isotope, 'reauthenticateInstance', { id, configuration: [] });
    expect(await told(id)).toEqual(['CHANGED VERIFIED', 'REQUESTED VERIFIED', 'CREATED VERIFIED']);
    expect((await checksOf(id)).checkDays).toEqual([{ day: today(), verified: 3, rejected: 0, unreachable: 0 }]);
  });

  it('tell of one that failed where it ended and in whose words', async () => {
    const id = await anId(createChecked(isotope));
    isotope.sandbox.faults.change({ isConnectionDropped: true });
    await check(id);
    isotope.sandbox.faults.change({ isConnectionDropped: false, isReadingAllowed: false });
    await check(id);
    const [latest, before] = (await checksOf(id)).checks.nodes;
    expect(latest).toMatchObject({ verdict: 'REJECTED', failedStage: 'PERMISSION', message: expect.any(String) });
    expect(before).toMatchObject({ verdict: 'UNREACHABLE', failedStage: 'ZONE', message: expect.any(String) });
    expect((await checksOf(id)).checkDays).toEqual([{ day: today(), verified: 1, rejected: 1, unreachable: 1 }]);
  });

  it('count one that failed as the instance was made, which says unreachable', async () => {
    const input = {
      elementKey: 'autotaskcrm',
      name: 'Acme',
      verify: 'ALLOW_UNREACHABLE',
      configuration: [
        { key: 'crm.autotask.username', value: 'api-user@sandbox.isotope.test' },
        { key: passwordKey, value: 'sandbox-secret' },
        { key: 'crm.autotask.server.url', value: isotope.sandboxUrl },
      ],
    };
    isotope.sandbox.faults.change({ isConnectionDropped: true });
    const query = `mutation ($input: CreateInstanceInput!) { createInstance(input: $input) {
      ... on CreatedInstance { instance { id } } ... on Problem { message } } }`;
    const { createInstance } = await graphqlData(isotope, query, { input });
    const { id } = createInstance.instance;
    expect(await told(id)).toEqual(['CREATED UNREACHABLE']);
    expect(isotope.rows.count('checks')).toBe(1);
    isotope.sandbox.reset();
    await check(id);
    expect(await told(id)).toEqual(['REQUESTED VERIFIED', 'CREATED UNREACHABLE']);
  });

  it('stay as they are when a configuration is put back, which asks nobody', async () => {
    const id = await anId(createChecked(isotope));
    isotope.clock.advance(minute);
    await mutate(isotope, 'updateInstance', {
      id,
      configuration: [{ key: 'crm.autotask.username', value: 'API-USER@sandbox.isotope.test' }],
    });
    const before = await told(id);
    expect(before).toEqual(['CHANGED VERIFIED', 'CREATED VERIFIED']);
    await mutate(isotope, 'restoreConfiguration', { id });
    expect(await told(id)).toEqual(before);
  });

  it('come in pages that leave nothing out and give nothing twice', async () => {
    const id = await anId(createChecked(isotope));
    for (let made = 0; made < 4; made += 1) await check(id);
    const all = (await checksOf(id)).checks.nodes;
    const paged: unknown[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { nodes, pageInfo } = (await checksOf(id, { first: 2, after })).checks;
      paged.push(...nodes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(all).toHaveLength(5);
    expect(paged).toEqual(all);
  });

  it('are forgotten after 30 days', async () => {
    const id = await anId(createChecked(isotope));
    await check(id);
    isotope.clock.advance(30 * day - second);
    expect(await told(id)).toHaveLength(1);
    isotope.clock.advance(2 * second);
    expect(await told(id)).toEqual([]);
    await isotope.useCases.purge();
    expect(isotope.rows.count('checks')).toBe(0);
  });

  it('go with the instance when it is purged', async () => {
    const id = await anId(createChecked(isotope));
    await check(id);
    await mutate(isotope, 'deleteInstance', { id });
    isotope.clock.advance(30 * day);
    await isotope.useCases.purge();
    expect(['checks', 'check_schedules'].map((table) => isotope.rows.count(table))).toEqual([0, 0]);
  });

  it.each([
    ['a page too large', { first: 201 }],
    ['a page of nothing', { first: 0 }],
    ['a cursor of another list', { after: Buffer.from('["a",1]').toString('base64url') }],
    ['a cursor of nothing', { after: 'nonsense' }],
  ])('refuse %s', async (_, page) => {
    const id = await anId(createUnchecked(isotope));
    const query = `query ($id: ID!, $first: Int, $after: String) {
      instance(id: $id) { checks(first: $first, after: $after) { nodes { at } } } }`;
    const { body } = await askGraphql(isotope, query, { id, ...page });
    expect(body.errors[0].extensions.code).toBe('INVALID_PAGE');
  });

  it('are nothing another organisation can ask for', async () => {
    const id = await anId(createChecked(isotope));
    const as = await anotherOrganization(isotope);
    const query = 'query ($id: ID!) { instance(id: $id) { checks { nodes { at } } } }';
    expect(await graphqlData(isotope, query, { id }, { as })).toEqual({ instance: null });
  });
});
