import type { SandboxRecord } from '../entities/entity.js';

/** The records of one entity, ids ascending. What is changed lies above what it began with, which is never copied. */
export type Table = {
  find(id: number): SandboxRecord | undefined;
  /** The records whose id is above the one given, made only as they are reached. */
  after(id: number): Iterable<SandboxRecord>;
  count(): number;
  /** Keeps a new record under the next id, which it returns. */
  insert(values: SandboxRecord): number;
  /** Puts a record in the place of the one with its id. */
  replace(record: SandboxRecord): void;
  /** Whether there was one to remove. */
  remove(id: number): boolean;
};

/** Records that exist only while somebody looks at them: any number of them, in the memory of one. */
export type GeneratedRecords = {
  readonly firstId: number;
  readonly count: number;
  make(index: number): SandboxRecord;
};

const noRecords: GeneratedRecords = {
  firstId: 0,
  count: 0,
  make: () => {
    throw new Error('There are none');
  },
};

/** A table that begins with `seed` and continues with `generated`, whose ids must lie above all of the seed's. */
export const createTable = (seed: readonly SandboxRecord[], generated: GeneratedRecords = noRecords): Table => {
  const ids = seed.map(idOf);
  const created: number[] = [];
  const changed = new Map<number, SandboxRecord | undefined>();
  const pastGenerated = generated.firstId + generated.count;
  const firstNew = Math.max((ids.at(-1) ?? 0) + 1, pastGenerated);
  let removed = 0;

  const original = (id: number): SandboxRecord | undefined => {
    if (generated.count > 0 && id >= generated.firstId && id < pastGenerated)
      return generated.make(id - generated.firstId);
    const at = indexAfter(ids, id - 1);
    return ids[at] === id ? seed[at] : undefined;
  };
  const find = (id: number): SandboxRecord | undefined => (changed.has(id) ? changed.get(id) : original(id));

  return {
    find,
    after: function* (id) {
      for (let at = indexAfter(ids, id); at < ids.length; at += 1) yield* listOf(find(ids[at] ?? -1));
      const from = Math.max(id + 1, generated.firstId);
      for (let next = from; next < pastGenerated; next += 1) yield* listOf(find(next));
      for (let at = indexAfter(created, id); at < created.length; at += 1) yield* listOf(find(created[at] ?? -1));
    },
    count: () => ids.length + generated.count + created.length - removed,
    insert: (values) => {
      const id = (created.at(-1) ?? firstNew - 1) + 1;
      created.push(id);
      changed.set(id, { ...values, id });
      return id;
    },
    replace: (record) => void changed.set(idOf(record), record),
    remove: (id) => {
      if (find(id) === undefined) return false;
      changed.set(id, undefined);
      removed += 1;
      return true;
    },
  };
};

const idOf = (record: SandboxRecord): number => Number(record['id']);

const listOf = (record: SandboxRecord | undefined): readonly SandboxRecord[] => (record === undefined ? [] : [record]);

/** The place of the first id above the one given. */
const indexAfter = (ids: readonly number[], id: number): number => {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? 0) <= id) low = middle + 1;
    else high = middle;
  }
  return low;
};
