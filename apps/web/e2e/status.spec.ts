import manifest from '../package.json' with { type: 'json' };
import { backUp } from './support/isotope';
import { aPerson, invite, join } from './support/people';
import { expect, expectAccessible, test } from './support/test';

test('an owner sees how the installation fares', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Status' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Status' })).toBeVisible();
  await expect(page.getByText('All systems are working.')).toBeVisible();
  const database = page.getByRole('region', { name: 'Database' });
  await expect(database).toContainText('SQLite 3.');
  await expect(database).toContainText('none pending');
  await expect(page.getByRole('region', { name: 'Keys' })).toContainText('current');
  const release = page.getByRole('region', { name: 'Release' });
  await expect(release).toContainText(`Isotope${manifest.version}`);
  await expect(release).toContainText(process.version);
  await expect(page.getByRole('region', { name: 'Autotask' })).toContainText('Last answer');
  await expect(page.getByRole('region', { name: 'Right now' })).toContainText('Requests in progress');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('an owner sees when the last backup was made', async ({ page }) => {
  const before = Date.now();
  backUp();
  await page.goto('/status');
  const release = page.getByRole('region', { name: 'Release' });
  await expect(release).toContainText('Last backup');
  await expect(release).not.toContainText('none yet');
  const madeAt = await release.getByRole('time').last().getAttribute('datetime');
  expect(Date.parse(madeAt ?? '')).toBeGreaterThanOrEqual(before - 1000);
});

test('whoever is no owner is not led there, and is told why', async ({ page, browser }) => {
  const { firstName, email } = aPerson();
  const { page: theirs, context } = await join(browser, await invite(page, email, 'Editor'), firstName);
  await expect(theirs.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Status' })).toHaveCount(0);
  await theirs.goto('/status');
  await expect(theirs.getByRole('heading', { name: 'Owners only' })).toBeVisible();
  await expectAccessible(theirs);
  await context.close();
});
