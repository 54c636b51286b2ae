import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 100;
const answerMs = 5_000;

/** Whether an address answers with a success; whatever goes wrong means no. */
export const isHealthy = (url) =>
  new Promise((resolve) => {
    const request = get(url, { timeout: answerMs, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode >= 200 && response.statusCode < 300);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });

/** Asks until an address is healthy; false when `signal` put an end to it first. */
export const becomesHealthy = async (url, signal) => {
  while (!signal.aborted) {
    if (await isHealthy(url)) return true;
    await sleep(pollMs, undefined, { signal }).catch(() => {});
  }
  return false;
};
