/** A line in which callers take turns: who waits with a hundred calls holds up nobody who waits with one. */
export type FairLine<Item> = {
  add(caller: string, item: Item): void;
  /** Takes out the next item that is ready, and sends its caller to the end; undefined when none is. */
  take(isReady: (item: Item) => boolean): Item | undefined;
  /** Takes out an item that waits no longer. */
  remove(caller: string, item: Item): void;
  items(): Iterable<Item>;
  size(): number;
};

/** Starts empty. A caller takes memory only while it waits. */
export const createFairLine = <Item>(): FairLine<Item> => {
  const lines = new Map<string, Item[]>();
  let size = 0;

  const removeAt = (caller: string, line: Item[], at: number): void => {
    line.splice(at, 1);
    size -= 1;
    if (line.length === 0) lines.delete(caller);
  };

  return {
    add: (caller, item) => {
      const line = lines.get(caller);
      if (line === undefined) lines.set(caller, [item]);
      else line.push(item);
      size += 1;
    },
    take: (isReady) => {
      for (const [caller, line] of lines) {
        const at = line.findIndex(isReady);
        if (at === -1) continue;
        const item = line[at];
        lines.delete(caller);
        lines.set(caller, line);
        removeAt(caller, line, at);
        return item;
      }
      return undefined;
    },
    remove: (caller, item) => {
      const line = lines.get(caller);
      const at = line?.indexOf(item) ?? -1;
      if (line !== undefined && at !== -1) removeAt(caller, line, at);
    },
    items: function* () {
      for (const line of lines.values()) yield* line;
    },
    size: () => size,
  };
};
