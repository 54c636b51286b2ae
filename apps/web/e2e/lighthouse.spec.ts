import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { consoleUrl, statePath } from './support/isotope';
import { expect, test } from './support/test';

const port = 14922;
const categories = ['performance', 'accessibility', 'best-practices'] as const;
const least = 0.95;

/** A machine that is busy with something else measures itself; the best of so many tries measures the page. */
const tries = 3;

type Scores = Record<(typeof categories)[number], number>;

/** A page that hears of changes is never done loading: after so long it is taken for done. */
const maxWaitForLoad = 12_000;
const config = { ...desktopConfig, settings: { ...desktopConfig.settings, maxWaitForLoad } };

/** Signs Lighthouse's own requests in. */
function sessionHeader(): Record<string, string> {
  const { cookies } = JSON.parse(readFileSync(statePath(), 'utf8')) as { cookies: { name: string; value: string }[] };
  return { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
}

async function scoresOf(address: string, isSignedIn: boolean): Promise<Scores> {
  const result = await lighthouse(
    consoleUrl + address,
    {
      port,
      logLevel: 'error',
      onlyCategories: [...categories],
      ...(isSignedIn && { extraHeaders: sessionHeader() }),
    },
    config,
  );
  if (result === undefined) throw new Error('Lighthouse gave no result.');
  expect(new URL(result.lhr.finalDisplayedUrl).pathname).toBe(address);
  const scores = categories.map((name) => [name, result.lhr.categories[name]?.score ?? 0]);
  return Object.fromEntries(scores) as Scores;
}

const better = (one: Scores, other: Scores): Scores =>
  Object.fromEntries(categories.map((name) => [name, Math.max(one[name], other[name])])) as Scores;

const isGood = (scores: Scores) => categories.every((name) => scores[name] >= least);

for (const { address, isSignedIn } of [
  { address: '/sign-in', isSignedIn: false },
  { address: '/', isSignedIn: true },
  { address: '/instances', isSignedIn: true },
  { address: '/elements/autotaskcrm/new', isSignedIn: true },
]) {
  test(`Lighthouse gives ${address} at least 95 for performance, accessibility and best practices`, async () => {
    test.setTimeout(240_000);
    const { executablePath, args = [] } = test.info().project.use.launchOptions ?? {};
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: [...args, `--remote-debugging-port=${port}`],
    });
    try {
      let best = await scoresOf(address, isSignedIn);
      for (let tried = 1; tried < tries && !isGood(best); tried += 1) {
        best = better(best, await scoresOf(address, isSignedIn));
      }
      test.info().annotations.push({ type: 'lighthouse', description: JSON.stringify(best) });
      for (const name of categories) expect.soft(best[name], name).toBeGreaterThanOrEqual(least);
    } finally {
      await browser.close();
    }
  });
}
