import { setTimeout as sleep } from 'node:timers/promises';
import { createBackOff } from './back-off.mjs';
import { becomesHealthy } from './health.mjs';
import { createPartOutput } from './part-output.mjs';
import { runPart } from './run-part.mjs';
import { duration } from './say.mjs';
import { Trouble } from './trouble.mjs';

/**
 * Keeps a part running until it is stopped: `{ name, args, cwd, env, healthUrl, logFile }`. `ready` resolves when it is
 * healthy for the first time, and rejects when it gave up by itself before that, or took too long; from then on whatever
 * ends it, it is brought back after a growing pause. `tell` gets every line a person should see.
 */
export const keepRunning = (part, { tell, backOff = createBackOff(), startMs = 120_000, graceMs }) => {
  const stopping = new AbortController();
  const ready = createReady(part, startMs);
  let running;

  const live = async () => {
    const output = createPartOutput(part, tell);
    running = runPart(part, { ...output.outlets, graceMs });
    const startedAt = Date.now();
    const healthyAt = await untilHealthy(part.healthUrl, running.exited);
    if (healthyAt && ready.isOver()) tell(`[${part.name}] is back (${duration(healthyAt - startedAt)})`);
    if (healthyAt) ready.resolve();
    const how = await running.exited;
    output.close();
    return { how, healthyForMs: healthyAt ? Date.now() - healthyAt : 0, unseen: output.unseen() };
  };

  const keep = async () => {
    while (!stopping.signal.aborted) {
      const { how, healthyForMs, unseen } = await live();
      if (stopping.signal.aborted) return;
      if (!ready.isOver() && how.startsWith('exit')) return ready.reject(couldNotStart(part, how, unseen));
      const pauseMs = backOff.next(healthyForMs);
      tell(`[${part.name}] ended unexpectedly (${how}); bringing it back in ${duration(pauseMs)}`);
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };

  const kept = keep();
  const stop = async () => {
    stopping.abort();
    ready.resolve();
    await running?.end();
    await kept;
  };
  return { name: part.name, ready: ready.promise, stop, kill: () => running?.kill() };
};

const untilHealthy = async (url, exited) => {
  const over = new AbortController();
  void exited.then(() => over.abort());
  return (await becomesHealthy(url, over.signal)) ? Date.now() : undefined;
};

const createReady = (part, startMs) => {
  const { promise, resolve, reject } = withResolvers();
  let isOver = false;
  const settle = (how) => (value) => {
    isOver = true;
    clearTimeout(timer);
    how(value);
  };
  const timer = setTimeout(() => settle(reject)(tookTooLong(part, startMs)), startMs);
  return { promise, resolve: settle(resolve), reject: settle(reject), isOver: () => isOver };
};

// Promise.withResolvers needs Node 22.
const withResolvers = () => {
  let settlers;
  const promise = new Promise((resolve, reject) => (settlers = { resolve, reject }));
  return { promise, ...settlers };
};

const couldNotStart = ({ name, logFile }, how, unseen) =>
  new Trouble(
    `${unseen && `${unseen}\n`}The ${name} could not start (${how}): what it said is above, its whole log is ${logFile}.`,
  );

const tookTooLong = ({ name, healthUrl, logFile }, startMs) =>
  new Trouble(
    `The ${name} did not become healthy within ${duration(startMs)} (${healthUrl} does not answer 200): its log is ${logFile}.`,
  );
