import { describe, expect, it, vi } from 'vitest';
import { checkInstance } from './check-instance.js';
import type { Actor, InstanceUpdate, StoredInstance } from './ports.js';
import { VersionMoved } from './ports.js';
import { type UpdateInstancePorts, updateInstance } from './update-instance.js';

const now = new Date('2026-03-01T08:30:00Z');
const target = { organizationId: 'o', id: 'i' };
const actor = { organizationId: 'o', user: { id: 'u' } } as unknown as Actor;
const entry = { key: 'user', name: 'User', required: false, isSecret: false };
const valueOf = (value: string) => [{ key: 'user', value, isSecret: false, updatedAt: now }];

/** One instance; each of `between` is a change by somebody else that comes just before ours is written. */
function anInstance(between: readonly Partial<StoredInstance>[]) {
  const left = [...between];
  let stored = {
    ...target,
    elementKey: 'e',
    name: 'Acme',
    tags: [],
    version: 1,
    configuration: valueOf('ada'),
    sealedConfiguration: null,
  } as unknown as StoredInstance;
  const move = (changes: Partial<StoredInstance>) => (stored = { ...stored, ...changes, version: stored.version + 1 });
  const verify = vi.fn((_: unknown, configuration: Readonly<Record<string, string>>) =>
    Promise.resolve({ verification: { verdict: 'VERIFIED', account: configuration['user'] } }),
  );
  const note = vi.fn();
  const ports = {
    clock: { now: () => now },
    catalogue: { find: () => ({ key: 'e', configuration: [entry] }) },
    verifier: { verify, canonical: (_: unknown, sent: unknown) => sent, findProblems: () => [] },
    vault: {},
    stages: {},
    secretUses: { note },
    instances: {
      findById: () => Promise.resolve(stored),
      update: ({ instance, changes }: InstanceUpdate) => {
        const other = left.shift();
        if (other) move(other);
        if (instance.version !== stored.version) return Promise.reject(new VersionMoved());
        return Promise.resolve(move(changes));
      },
    },
  } as unknown as UpdateInstancePorts;
  const asked = () => verify.mock.calls.map(([, configuration]) => configuration['user']);
  return { ports, asked, note };
}

describe('a change that others come between', () => {
  const renamed = Array.from({ length: 5 }, (_, at) => ({ name: `Renamed ${at}` }));

  it('asks the provider once when the values it asks about stay the same', async () => {
    const { ports, asked, note } = anInstance(renamed);
    const updated = await updateInstance(ports)(actor, target, {
      configuration: { user: 'bob' },
      verify: 'REQUIRE',
    } as never);
    expect(updated).toMatchObject({ name: 'Renamed 4', version: 7, state: 'VERIFIED' });
    expect([asked(), note.mock.calls.length]).toEqual([['bob'], 1]);
  });

  it('checks an instance once, too', async () => {
    const { ports, asked, note } = anInstance(renamed);
    const { instance } = await checkInstance(ports)(actor, target);
    expect(instance).toMatchObject({ name: 'Renamed 4', version: 7, state: 'VERIFIED' });
    expect([asked(), note.mock.calls.length]).toEqual([['ada'], 1]);
  });

  it('never keeps what was said of other values than those it is stored with', async () => {
    const { ports, asked } = anInstance([{ configuration: valueOf('eve') }, { name: 'Renamed' }]);
    const { instance } = await checkInstance(ports)(actor, target);
    expect(asked()).toEqual(['ada', 'eve']);
    expect(instance).toMatchObject({ configuration: valueOf('eve'), lastVerification: { account: 'eve' } });
  });
});
