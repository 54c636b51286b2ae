import { keepRunning } from './keep-running.mjs';

/**
 * Starts parts side by side and keeps each running. `ready` resolves when all are healthy, and rejects with the first that
 * cannot be; `onWaiting` gets the names of those still awaited. `stop` ends all of them and resolves when none is left;
 * `kill` makes that quick.
 */
export const supervise = (parts, { onWaiting = () => {}, ...options }) => {
  const kept = parts.map((part) => keepRunning(part, options));
  const awaited = new Set(parts.map(({ name }) => name));
  const arrive = async ({ name, ready }) => {
    await ready;
    awaited.delete(name);
    onWaiting([...awaited]);
  };
  return {
    ready: Promise.all(kept.map(arrive)).then(() => {}),
    stop: async () => void (await Promise.all(kept.map(({ stop }) => stop()))),
    kill: () => kept.forEach(({ kill }) => kill()),
  };
};
