import { expect, it, vi } from 'vitest';
import type { Actor, StoredInstance } from '../../instances/ports.js';
import { type BulkPorts, purgeBulkJobs, startBulkQuery } from './jobs.js';

it('begins a job that is kept, though what was done cannot be written down', async () => {
  const error = new Error('the disk is full');
  const [start, onUnrecorded] = [vi.fn(), vi.fn()];
  const hub = { resolve: () => ({ name: 'contacts' }), check: () => Promise.resolve() };
  const ports = {
    catalogue: { find: () => ({ key: 'autotaskcrm', configuration: [] }) },
    hubs: { open: () => hub },
    providerBudget: { spend: () => undefined },
    recentlyAsked: { note: () => undefined },
    secretUses: { note: () => undefined },
    clock: { now: () => new Date(0), newId: () => 'j' },
    bulkJobs: { create: () => Promise.resolve(7) },
    bulkRunner: { start },
    recordActivity: { note: () => Promise.reject(error) },
    onUnrecorded,
  } as unknown as BulkPorts;
  const instance = {
    id: 'i',
    organizationId: 'o',
    elementKey: 'autotaskcrm',
    configuration: [],
    sealedConfiguration: null,
  };
  const actor = { user: { id: 'u' } } as unknown as Actor;
  const job = await startBulkQuery(ports)(actor, instance as unknown as StoredInstance, 'select * from contacts');
  expect(job).toMatchObject({ id: 'j', number: 7, status: 'CREATED' });
  expect(start).toHaveBeenCalledWith(job);
  expect(onUnrecorded).toHaveBeenCalledWith(error, expect.objectContaining({ action: 'BULK_QUERY_STARTED' }));
});

it('ends a job whose time is up before it removes what that has gathered', async () => {
  const done: string[] = [];
  const doing =
    (what: string) =>
    (id: string): Promise<never> =>
      Promise.resolve(void done.push(`${what} ${id}`)) as Promise<never>;
  const expired = [
    { id: 'running', finishedAt: null },
    { id: 'ended', finishedAt: new Date(0) },
  ];
  const bulkJobs = {
    listExpired: () => Promise.resolve(expired),
    finish: doing('end'),
    remove: doing('forget'),
  } as unknown as BulkPorts['bulkJobs'];
  await purgeBulkJobs({
    bulkJobs,
    bulkFiles: { remove: doing('drop') } as unknown as BulkPorts['bulkFiles'],
    bulkRunner: { start: () => undefined, stop: doing('stop') },
    clock: { now: () => new Date(1), monotonicMs: () => 1, newId: () => 'x' },
  })();
  expect(done).toEqual([
    ...['end running', 'stop running', 'drop running', 'forget running'],
    ...['stop ended', 'drop ended', 'forget ended'],
  ]);
});
