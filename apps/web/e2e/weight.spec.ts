import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { consoleUrl, statePath } from './support/isotope';
import { expect, test } from './support/test';

/** The gzipped size of every script of a first visit, in KiB. */
async function scriptsOf(browser: Browser, address: string, storageState?: string): Promise<number> {
  // A stranger is said to be one: the tests' own session would lead them past the page.
  const context = await browser.newContext({ storageState: storageState ?? { cookies: [], origins: [] } });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') {
      sizes.push(response.body().then((body) => gzipSync(body).byteLength));
    }
  });
  await page.goto(consoleUrl + address);
  // What is fetched once the page stands counts too; a stream of changes keeps the network busy for as long as it lasts.
  await page.waitForTimeout(3000);
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return total / 1024;
}

for (const { address, most, isSignedIn } of [
  { address: '/sign-in', most: 160, isSignedIn: false },
  { address: '/instances', most: 160, isSignedIn: true },
  { address: '/elements/autotaskcrm/new', most: 230, isSignedIn: true },
]) {
  test(`the scripts of ${address} weigh at most ${most} KiB`, async ({ browser }) => {
    const weight = await scriptsOf(browser, address, isSignedIn ? statePath() : undefined);
    test.info().annotations.push({ type: 'weight', description: `${weight.toFixed(1)} KiB` });
    expect(weight).toBeGreaterThan(100);
    expect(weight).toBeLessThanOrEqual(most);
  });
}
