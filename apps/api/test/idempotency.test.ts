import { describe, expect, it } from 'vitest';
import { type Asking, askRest, graphqlData } from './ask.js';
import { anInput, anInstance, anUncheckedInstance } from './builders.js';
import { day, minute } from './clock.js';
import { type TestIsotope, startIsotope } from './isotope.js';
import * as operations from './operations.js';

const create = (isotope: TestIsotope, body: unknown, key = 'key-1', asking: Asking = {}) =>
  askRest(isotope, 'POST', '/instances', { body, headers: { 'Idempotency-Key': key }, ...asking });

const signIns = ({ sandbox }: TestIsotope) =>
  sandbox.calls().filter(({ path }) => path.endsWith('ThresholdInformation')).length;

describe('a create with an idempotency key', () => {
  it('sent again gets the same instance, token and answer, and the provider is not asked again', async () => {
    const isotope = await startIsotope();
    const first = await create(isotope, anInstance(isotope));
    isotope.clock.advance(day - minute);
    const second = await create(isotope, anInstance(isotope));
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(isotope.rows.count('instances')).toBe(1);
    expect(signIns(isotope)).toBe(1);
  });

  it('is the same whatever the order of its keys and values', async () => {
    const isotope = await startIsotope();
    const { name, element, tags, configuration } = anUncheckedInstance(isotope);
    const reversed = Object.fromEntries(Object.entries(configuration).reverse());
    const first = await create(isotope, { name, element, tags, configuration, externalAuthentication: 'initial' });
    const second = await create(isotope, {
      externalAuthentication: 'initial',
      configuration: reversed,
      tags,
      element,
      name,
    });
    expect([second.status, second.body.id]).toEqual([200, first.body.id]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['name', { name: 'Globex' }],
    ['secret', { configuration: { 'crm.autotask.password': 'another-secret' } }],
    ['tags', { tags: ['other'] }],
    ['check', { externalAuthentication: 'none' }],
    ['entry more', { configuration: { more: 'x' } }],
  ])('with another %s is 422 and an IdempotencyConflictProblem', async (_, changes) => {
    const isotope = await startIsotope();
    await create(isotope, anUncheckedInstance(isotope));
    const { status, body } = await create(isotope, anUncheckedInstance(isotope, changes));
    expect([status, body]).toEqual([
      422,
      { requestId: expect.any(String), code: 'IDEMPOTENCY_CONFLICT', message: expect.stringContaining('new key') },
    ]);
    const input = anInput(isotope, {
      verify: 'SKIP',
      idempotencyKey: 'key-1',
      ...changes,
      externalAuthentication: undefined,
      name: 'Another',
    });
    const { createInstance } = await graphqlData(isotope, operations.createInstance, { input });
    expect(createInstance).toMatchObject({ __typename: 'IdempotencyConflictProblem', code: 'IDEMPOTENCY_CONFLICT' });
    expect(isotope.rows.count('instances')).toBe(1);
  });

  it('by GraphQL gets what the same create by REST got', async () => {
    const isotope = await startIsotope();
    const first = await create(isotope, anUncheckedInstance(isotope));
    const input = anInput(isotope, { verify: 'SKIP', idempotencyKey: 'key-1' });
    const { createInstance } = await graphqlData(isotope, operations.createInstance, { input });
    expect([createInstance.instance.number, createInstance.token]).toEqual([first.body.id, first.body.token]);
  });

  it('with another key makes another instance', async () => {
    const isotope = await startIsotope();
    const answers = [
      await create(isotope, anUncheckedInstance(isotope), 'a'),
      await create(isotope, anUncheckedInstance(isotope), 'b'),
    ];
    expect(answers.map(({ body }) => body.id)).toEqual([1, 2]);
  });

  it('makes a new instance after 24 hours', async () => {
    const isotope = await startIsotope();
    const first = await create(isotope, anUncheckedInstance(isotope));
    isotope.clock.advance(day);
    const second = await create(isotope, anUncheckedInstance(isotope));
    expect([first.body.id, second.body.id]).toEqual([1, 2]);
    isotope.clock.advance(minute);
    const third = await create(isotope, anUncheckedInstance(isotope));
    expect(third.body.id).toBe(2);
    expect(isotope.rows.count('idempotency_records')).toBe(1);
  });

  it('may be of another kind under the same key after 24 hours', async () => {
    const isotope = await startIsotope();
    await create(isotope, anUncheckedInstance(isotope));
    isotope.clock.advance(day);
    const { status } = await create(isotope, anUncheckedInstance(isotope, { name: 'Globex' }));
    expect(status).toBe(200);
  });

  it('that was refused is not kept: the next try is a new one, with whatever was corrected', async () => {
    const isotope = await startIsotope();
    const missing = await create(
      isotope,
      anInstance(isotope, { configuration: { 'crm.autotask.password': undefined } }),
    );
    const wrong = await create(isotope, anInstance(isotope, { configuration: { 'crm.autotask.password': 'wrong' } }));
    const right = await create(isotope, anInstance(isotope));
    expect([missing.status, wrong.status, right.status]).toEqual([400, 400, 200]);
  });

  it('of an instance that was deleted since says so, and makes none in its place', async () => {
    const isotope = await startIsotope();
    const { body } = await create(isotope, anUncheckedInstance(isotope));
    await askRest(isotope, 'DELETE', `/instances/${body.id}`);
    const again = await create(isotope, anUncheckedInstance(isotope));
    expect([again.status, again.body.code]).toEqual([422, 'IDEMPOTENCY_CONFLICT']);
    expect(again.body.message).toContain('has been deleted since');
    expect((await askRest(isotope, 'GET', '/instances')).status).toBe(404);
  });

  it('keeps nothing of the request but a keyed hash', async () => {
    const isotope = await startIsotope();
    await create(isotope, anUncheckedInstance(isotope, { name: 'A name to look for' }));
    const [record] = isotope.rows.all('select * from idempotency_records');
    expect(JSON.stringify(record)).not.toMatch(/look for|sandbox/);
    expect(record.request_hash).toMatch(/^[\w-]{43}$/);
  });
});

describe('creates with one idempotency key at the same moment', () => {
  it('make one instance and one check, and all get its answer', async () => {
    const isotope = await startIsotope();
    const answers = await Promise.all(Array.from({ length: 8 }, () => create(isotope, anInstance(isotope))));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id} ${body.token}`)).size).toBe(1);
    expect(isotope.rows.count('instances')).toBe(1);
    expect(signIns(isotope)).toBe(1);
  });

  it('conflict at once when they differ', async () => {
    const isotope = await startIsotope();
    const answers = await Promise.all([
      create(isotope, anInstance(isotope)),
      create(isotope, anInstance(isotope, { name: 'Globex' })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(isotope.rows.count('instances')).toBe(1);
  });

  it('share a failure, and the next one is a new try', async () => {
    const isotope = await startIsotope();
    isotope.sandbox.faults.change({ isConnectionDropped: true });
    const answers = await Promise.all(Array.from({ length: 4 }, () => create(isotope, anInstance(isotope))));
    expect(answers.map(({ status }) => status)).toEqual([502, 502, 502, 502]);
    isotope.sandbox.faults.reset();
    expect((await create(isotope, anInstance(isotope))).status).toBe(200);
  });
});
