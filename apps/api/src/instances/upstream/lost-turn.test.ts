import { expect, it, vi } from 'vitest';
import type { Turns } from '../../processes/turns.js';
import type { Actor } from '../ports.js';
import { upstreamChanges } from './changes.js';
import { killUpstream } from './kill-upstream.js';
import { type UpstreamInstance, owedAfterKill } from './ports.js';
import { reconcile } from './reconcile.js';
import type { UpstreamPorts } from './upstream-of.js';

const now = new Date(0);
const url = 'https://platform.example';
const instance = { organizationId: 'o', id: 'i', name: 'Acme', tags: [], elementKey: 'autotaskcrm', configuration: [] };

/** One instance that lives upstream and may differ there, and a turn that is lost when `loses` is called. */
function aDesk() {
  const turn = new AbortController();
  const loses = async () => {
    turn.abort(new Error('The lease was lost.'));
    return { number: 7 } as UpstreamInstance;
  };
  const link = { instanceId: 'i', organizationId: 'o', platformUrl: url, attemptId: 'a', upstreamNumber: 7 };
  const links = {
    listDueAttempts: vi.fn(async () => [{ id: 'a', platformUrl: url, startedAt: now, looks: 0 }]),
    listDueLinks: vi.fn(async () => [{ ...link, dueAt: now, tries: 0 }]),
    findLink: vi.fn(async () => ({ ...link, dueAt: now, tries: 0, problem: owedAfterKill })),
    abandon: vi.fn(async () => true),
    ...{ end: vi.fn(), settle: vi.fn(), markDue: vi.fn(), postpone: vi.fn() },
  };
  const upstream = {
    url,
    change: vi.fn(loses),
    findByTag: vi.fn(async () => []),
    setDisabled: vi.fn(loses),
    delete: vi.fn(),
  };
  const inTurn: Turns = (_, work) => work(turn.signal);
  const instances = {
    findById: vi.fn(async () => ({ ...instance, disabled: true, version: 1 })),
    findDeleted: async () => undefined,
    update: vi.fn(async () => instance),
  };
  const ports = {
    links,
    upstream,
    inTurn,
    instances,
    clock: { now: () => now },
    vault: { open: () => '{}' },
    catalogue: { find: () => ({ key: 'autotaskcrm' }) },
  };
  return { ports: ports as unknown as UpstreamPorts, links, upstream, instances };
}

it('bringing an instance into step tells the platform nothing more once its turn is lost, and leaves it due', async () => {
  const { ports, links, upstream, instances } = aDesk();
  links.listDueAttempts.mockResolvedValue([]);
  instances.findById.mockResolvedValue({ ...instance, disabled: false, version: 1 });
  expect(await reconcile(ports)()).toMatchObject([
    { what: 'OUT_OF_STEP', id: 'i', error: { message: 'The lease was lost.' } },
  ]);
  expect(upstream.change).toHaveBeenCalledOnce();
  for (const more of [upstream.setDisabled, links.settle, links.markDue]) expect(more).not.toHaveBeenCalled();
});

it('looking after what lives upstream begins with nothing more once another process may be at it', async () => {
  const { ports, links, upstream } = aDesk();
  expect(await reconcile(ports)(AbortSignal.abort())).toEqual([]);
  for (const more of [links.abandon, upstream.findByTag, links.findLink]) expect(more).not.toHaveBeenCalled();
});

it('a kill whose turn is lost while the platform is told stays owed', async () => {
  const { ports, links, upstream } = aDesk();
  const kill = killUpstream({
    ...ports,
    killSwitch: { disableAll: async () => [instance] },
  } as never);
  expect((await kill({ elementKey: 'autotaskcrm' }, {} as never)).pendingUpstream).toBe(1);
  expect([upstream.setDisabled.mock.calls.length, links.settle.mock.calls.length]).toEqual([1, 0]);
});

it('a change whose turn is lost while the platform is told stays due, so that the two are brought into step', async () => {
  const { ports, links, upstream } = aDesk();
  await upstreamChanges(ports).setDisabled({ organizationId: 'o' } as Actor, { organizationId: 'o', id: 'i' }, false);
  expect(upstream.setDisabled).toHaveBeenCalledOnce();
  expect([links.markDue.mock.calls.length, links.settle.mock.calls.length]).toEqual([1, 0]);
});
