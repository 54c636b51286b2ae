/** Things noted in memory and written down together: a write for each would cost more than the call it is about. */
export interface Gathering {
  /** Writes down what was gathered before it is asked. Rejects when that fails; what was gathered is held again. */
  flush(): Promise<void>;
  /** The same where nobody waits: a failure is told to `onFault`. */
  flushSafely(): void;
  /** Writes down what is left and ends. */
  close(): Promise<void>;
}

export interface GatheringParts<Gathered> {
  /** Gives what is held and holds nothing any more; undefined where there is nothing. */
  readonly take: () => Gathered | undefined;
  readonly write: (gathered: Gathered) => Promise<unknown>;
  /** Holds again what could not be written, before all that came since. */
  readonly putBack: (gathered: Gathered) => void;
  readonly intervalMs: number;
  /** Hears why what was gathered is not written yet. */
  readonly onFault: (error: unknown) => void;
}

/** Writes every `intervalMs`, one write at a time. A crash loses what is held; a write that fails is tried again with the next. */
export function createGathering<Gathered>(parts: GatheringParts<Gathered>): Gathering {
  let writing: Promise<void> | undefined;

  const write = async () => {
    const gathered = parts.take();
    if (gathered === undefined) return;
    try {
      await parts.write(gathered);
    } catch (error) {
      parts.putBack(gathered);
      throw error;
    }
  };
  const flush = async () => {
    while (writing) await writing.catch(() => undefined);
    writing = write().finally(() => (writing = undefined));
    await writing;
  };
  const flushSafely = () => {
    if (!writing) void flush().catch(parts.onFault);
  };
  const timer = setInterval(flushSafely, parts.intervalMs).unref();

  return {
    flush,
    flushSafely,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
