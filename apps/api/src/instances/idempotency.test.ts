import type { NewInstance } from '@isotope/core';
import { describe, expect, it } from 'vitest';
import { createLeases } from '../processes/leases.js';
import { type Turns, turnsOfAll } from '../processes/turns.js';
import { IdempotencyConflictError } from './errors.js';
import { type Idempotency, once } from './idempotency.js';
import { type Actor, type IdempotencyRecord, IdempotencyKeyTaken, type InstanceStore, type Vault } from './ports.js';

const asked: NewInstance = {
  elementKey: 'autotaskcrm',
  name: 'Acme',
  configuration: { a: '1', b: '2' },
  verify: 'REQUIRED',
  idempotencyKey: 'key',
};
const actor = { organizationId: 'acme' } as Actor;

/** The records a store would keep, and work that writes to them as the database does. */
function aDesk() {
  const now = { ms: 0 };
  const records = new Map<string, IdempotencyRecord & { instanceId: string }>();
  const answers = new Map<string, string>();
  const live = (organizationId: string, key: string, at: Date) => {
    const found = records.get(`${organizationId} ${key}`);
    return found && found.expiresAt > at ? found : undefined;
  };
  const ports = {
    clock: { now: () => new Date(now.ms), monotonicMs: () => 0, newId: () => 'unused' },
    vault: { hash: (text: string) => `hash of ${text}` } as Vault,
    instances: { findIdempotent: async (...wanted) => live(...wanted) } as Pick<
      InstanceStore,
      'findIdempotent'
    > as InstanceStore,
  };
  const reread = async (_: string, id: string) => answers.get(id);
  const run = once<string>(ports, reread);
  /** Two processes on the same records. */
  const inTurnOfAll = turnsOfAll((_, work) => work(), createLeases(), 'key');
  const runAt = [1, 2].map(() => once<string>({ ...ports, inTurnOfAll }, reread));
  const lost: Turns = (_, begin) => begin(AbortSignal.abort(new Error('The lease was lost.')));
  const runLosing = once<string>({ ...ports, inTurnOfAll: lost }, reread);
  let made = 0;
  const work = async (record: Idempotency, organizationId = 'acme') => {
    await Promise.resolve();
    if (live(organizationId, record.key, new Date(now.ms))) throw new IdempotencyKeyTaken();
    made += 1;
    records.set(`${organizationId} ${record.key}`, { ...record, instanceId: `${made}` });
    answers.set(`${made}`, `answer ${made}`);
    return `answer ${made}`;
  };
  return { now, run, runAt, runLosing, work, records, answers, made: () => made };
}

describe('work under an idempotency key', () => {
  it('is done once, and a repeat reads the answer again', async () => {
    const { run, work, made } = aDesk();
    expect([await run(actor, asked, work), await run(actor, asked, work), made()]).toEqual(['answer 1', 'answer 1', 1]);
  });

  it('is not begun once another process may be at the same key', async () => {
    const { runLosing, work, made } = aDesk();
    await expect(runLosing(actor, asked, work)).rejects.toThrow('The lease was lost.');
    expect(made()).toBe(0);
  });

  it('is done once for repeats that come while it runs, also when it comes by another spelling', async () => {
    const { run, work, made } = aDesk();
    const reordered = { ...asked, configuration: { b: '2', a: '1' }, attemptId: 'another' };
    expect(await Promise.all([run(actor, asked, work), run(actor, reordered, work)])).toEqual(['answer 1', 'answer 1']);
    expect(made()).toBe(1);
  });

  it.each<[string, Partial<NewInstance>]>([
    ['element', { elementKey: 'other' }],
    ['name', { name: 'Globex' }],
    ['value', { configuration: { a: '1', b: '3' } }],
    ['value more', { configuration: { a: '1', b: '2', c: '' } }],
    ['tags', { tags: [] }],
    ['check', { verify: 'SKIP' }],
  ])('conflicts with another %s, during and after', async (_, changes) => {
    const { run, work } = aDesk();
    const first = run(actor, asked, work);
    await expect(run(actor, { ...asked, ...changes }, work)).rejects.toThrow(IdempotencyConflictError);
    await first;
    await expect(run(actor, { ...asked, ...changes }, work)).rejects.toThrow(IdempotencyConflictError);
  });

  it('that failed is not kept: all who waited get the failure, the next is a new try', async () => {
    const { run, work } = aDesk();
    const fail = () => Promise.reject(new Error('refused'));
    const answers = await Promise.allSettled([run(actor, asked, fail), run(actor, asked, fail)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await run(actor, asked, work)).toBe('answer 1');
  });

  it('is begun by one of several processes, and the others wait for its answer', async () => {
    const { runAt, work } = aDesk();
    let begun = 0;
    const slowly = async (record: Idempotency) => {
      begun += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return work(record);
    };
    const answers = await Promise.all(runAt.map((run) => run(actor, asked, slowly)));
    expect([answers, begun]).toEqual([['answer 1', 'answer 1'], 1]);
  });

  it('that another process won meanwhile answers with the winner', async () => {
    const { run, work } = aDesk();
    const beaten = async (record: Idempotency) => {
      await work(record);
      throw new IdempotencyKeyTaken();
    };
    expect(await run(actor, asked, beaten)).toBe('answer 1');
  });

  it('that another process won with another request conflicts', async () => {
    const { run, work } = aDesk();
    const beaten = async (record: Idempotency) => {
      await work({ ...record, requestHash: 'of another request' });
      throw new IdempotencyKeyTaken();
    };
    await expect(run(actor, asked, beaten)).rejects.toThrow(IdempotencyConflictError);
  });

  it('is kept for 24 hours', async () => {
    const { run, work, now } = aDesk();
    await run(actor, asked, work);
    now.ms = 24 * 60 * 60 * 1000 - 1;
    expect(await run(actor, asked, work)).toBe('answer 1');
    now.ms += 1;
    expect(await run(actor, asked, work)).toBe('answer 2');
  });

  it('of a thing that is gone says so', async () => {
    const { run, work, answers } = aDesk();
    await run(actor, asked, work);
    answers.clear();
    await expect(run(actor, asked, work)).rejects.toThrow(IdempotencyConflictError);
  });

  it('is one thing for each organisation', async () => {
    const { run, work } = aDesk();
    const other = { organizationId: 'globex' } as Actor;
    expect(await Promise.all([run(actor, asked, work), run(other, asked, (record) => work(record, 'globex'))])).toEqual(
      ['answer 1', 'answer 2'],
    );
  });
});
