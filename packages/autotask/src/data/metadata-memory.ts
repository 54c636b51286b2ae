import { createBoundedMap } from '../bounded-map.js';

/** Remembers what entities are like, so that looking at a form costs the customer's budget nothing. */
export type MetadataMemory = {
  /** What was read in the last minutes under this key, else what `read` gives: once, however many ask together. */
  remember<Value>(key: string, isFresh: boolean, read: () => Promise<Value>): Promise<Value>;
};

type Remembered = { readonly at: number; readonly value: Promise<unknown> };

const rememberedMs = 600_000;

/** Starts empty. `now` is in milliseconds; what was unused for longest is forgotten beyond `maxEntries`. */
export const createMetadataMemory = (now: () => number, maxEntries: number): MetadataMemory => {
  const entries = createBoundedMap<Remembered>(maxEntries);
  return {
    remember: <Value>(key: string, isFresh: boolean, read: () => Promise<Value>): Promise<Value> => {
      const known = entries.get(key);
      if (known !== undefined && !isFresh && now() - known.at < rememberedMs) return known.value as Promise<Value>;
      const value = read();
      const entry = { at: now(), value };
      entries.set(key, entry);
      value.catch(() => {
        if (entries.get(key) === entry) entries.delete(key); // a failure is not remembered
      });
      return value;
    },
  };
};
