/** What has been opened so far, to be closed again. */
export interface Opened {
  /** Takes in a part under its name, as the log tells it, with what closes it. */
  add(part: string, close: () => unknown): void;
  /**
   * Closes every part, the latest first, since what was opened later builds on what was there. One that cannot be closed
   * is told, and keeps none of the others open. Never fails.
   */
  close(): Promise<void>;
}

export function createOpened(onFault: (error: unknown, part: string) => void): Opened {
  const parts: { readonly part: string; readonly close: () => unknown }[] = [];
  return {
    add: (part, close) => void parts.push({ part, close }),
    async close() {
      for (let last = parts.pop(); last; last = parts.pop()) {
        try {
          await last.close();
        } catch (error) {
          onFault(error, last.part);
        }
      }
    },
  };
}
