import { keepRunning } from './keep-running.mjs';

/**
 * Starts parts side by side and keeps each running. `ready` resolves when all are healthy, and rejects with the first that
 * cannot be; `stop` ends all of them and resolves when none is left.
 */
export const supervise = (parts, options) => {
  const kept = parts.map((part) => keepRunning(part, options));
  return {
    ready: Promise.all(kept.map(({ ready }) => ready)).then(() => {}),
    stop: async () => void (await Promise.all(kept.map(({ stop }) => stop()))),
  };
};
