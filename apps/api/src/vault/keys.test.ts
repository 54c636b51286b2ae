import { describe, expect, it, vi } from 'vitest';
import type { Running } from '../running.js';
import { type KeyRing, KeyRingError, makeKey } from './key-ring.js';
import { type KeysPorts, addKey, listKeys, retireKey, rotateKeys } from './keys.js';

const idsOf = (ring: KeyRing) => ring.map(({ id }) => id);

/** A ring with nothing sealed under it, and an API that takes up what it is asked to; time passes at once. */
function aRing(changes: Partial<KeysPorts> = {}) {
  const kept = { ring: [makeKey()] as KeyRing, running: undefined as Running | 'STARTING' | undefined };
  const asked: number[] = [];
  const waits: (() => void)[] = [];
  const ports: KeysPorts = {
    rows: {
      places: ['token'],
      countByKey: () => Promise.resolve(new Map()),
      list: () => Promise.resolve([]),
      replace: () => Promise.resolve(),
    },
    countBulkPages: () => Promise.resolve(new Map()),
    isFixed: false,
    readRing: () => kept.ring,
    replaceRing(before, after) {
      if (idsOf(before).join() !== idsOf(kept.ring).join()) throw new KeyRingError('It has changed since it was read.');
      kept.ring = after;
    },
    findRunning: () => kept.running,
    askToReload({ pid }) {
      asked.push(pid);
      kept.running = { pid, keyIds: idsOf(kept.ring) };
    },
    wait: () => Promise.resolve(waits.shift()?.()),
    ...changes,
  };
  return { kept, asked, waits, ports };
}

describe('a change of keys', () => {
  it('writes over no key that somebody else has put on the ring, and seals nothing anew', async () => {
    const other = makeKey();
    const { kept, ports } = aRing();
    const list = vi.fn(() => Promise.resolve([]));
    // Somebody else's key comes once the ring has been read, and before it is written.
    const findRunning = () => void (kept.ring = [kept.ring[0], other]);
    const rotation = rotateKeys({ ...ports, rows: { ...ports.rows, list }, findRunning }, {});
    await expect(rotation).rejects.toThrow(KeyRingError);
    expect([kept.ring.length, kept.ring[1]]).toEqual([2, other]);
    expect(list).not.toHaveBeenCalled();
  });

  it('waits for an API that starts, and asks it once it has told of itself', async () => {
    const { kept, asked, waits, ports } = aRing();
    const before = idsOf(kept.ring);
    kept.running = 'STARTING';
    waits.push(() => expect(idsOf(kept.ring)).toEqual(before));
    waits.push(() => void (kept.running = { pid: 7, keyIds: before }));
    const id = await addKey(ports);
    expect([kept.running, asked]).toEqual([{ pid: 7, keyIds: [...before, id] }, [7]]);
  });

  it('is not written while an API does not come to an end of starting', async () => {
    const { kept, ports } = aRing();
    kept.running = 'STARTING';
    const before = kept.ring;
    await expect(addKey(ports)).rejects.toThrow(/has been starting on this data directory for a minute/);
    expect(kept.ring).toBe(before);
  });

  it('waits no longer for an API that has ended meanwhile, and asks one that has come in its place', async () => {
    const { kept, waits, ports } = aRing();
    const asked: number[] = [];
    const askToReload = ({ pid }: Running) => void asked.push(pid);
    kept.running = { pid: 7, keyIds: idsOf(kept.ring) };
    waits.push(() => void (kept.running = { pid: 8, keyIds: [] }));
    waits.push(() => void (kept.running = undefined));
    await addKey({ ...ports, askToReload });
    expect(asked).toEqual([7, 8]);
  });

  it('says so when the API does not take it up', async () => {
    const { kept, ports } = aRing({ askToReload: () => undefined });
    kept.running = { pid: 7, keyIds: idsOf(kept.ring) };
    await expect(addKey(ports)).rejects.toThrow(/process 7\) has not taken up the key ring/);
  });

  it('to the only key there is leaves the ring as it is', async () => {
    const { kept, ports } = aRing();
    const [only] = idsOf(kept.ring);
    await rotateKeys(ports, { to: only });
    expect(idsOf(kept.ring)).toEqual([only]);
  });
});

describe('a key that pages of bulk jobs lie under', () => {
  it('is shown with them, and retired once they are removed', async () => {
    const pages = new Map<string, number>();
    const { kept, ports } = aRing({ countBulkPages: () => Promise.resolve(pages) });
    const old = kept.ring[0].id;
    pages.set(old, 3);
    await rotateKeys(ports, {});
    expect(await listKeys(ports)).toMatchObject([{ bulkPages: 0 }, { id: old, envelopes: 0, bulkPages: 3 }]);
    await expect(retireKey(ports, old)).rejects.toThrow(`lies under key ${old} (pages: 3)`);
    expect(idsOf(kept.ring)).toContain(old);
    pages.clear();
    await retireKey(ports, old);
    expect(idsOf(kept.ring)).not.toContain(old);
  });

  it('is shown when it is on the ring no more', async () => {
    const { ports } = aRing({ countBulkPages: () => Promise.resolve(new Map([['deadbeef', 2]])) });
    expect((await listKeys(ports))[1]).toEqual({
      ...{ id: 'deadbeef', isOnRing: false, isSealing: false },
      ...{ envelopes: 0, bulkPages: 2 },
    });
  });
});
