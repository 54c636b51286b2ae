import { setTimeout as wait } from 'node:timers/promises';
import { apiUrl, sandboxUrl } from './isotope';

/** The console is up when the tests begin; they begin only once what it talks to is up as well. */
export default async function waitUntilReady(): Promise<void> {
  await Promise.all([answers(`${apiUrl}/readyz`), answers(`${sandboxUrl}/healthz`)]);
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await wait(200);
  }
  throw new Error(`${url} did not answer within a minute.`);
}
