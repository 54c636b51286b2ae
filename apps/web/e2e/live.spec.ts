import type { Page } from '@playwright/test';
import { uniqueName } from './support/create-form';
import { changeElsewhere, instancePage, openInstance } from './support/instance-page';
import { createInstance } from './support/isotope';
import { expect, test } from './support/test';

/** Waits until the page has begun to follow what changes. */
const following = (page: Page) => page.waitForResponse((response) => response.url().endsWith('/api/graphql/stream'));

test('what another changes appears on the page of an instance without a reload', async ({ page }) => {
  const name = uniqueName('Live');
  await createInstance(name);
  await openInstance(page, name);
  await page.reload({ waitUntil: 'commit' });
  await following(page);
  await changeElsewhere(page, { name: `${name} elsewhere`, tags: ['from-elsewhere'] });
  await expect(page.getByRole('heading', { level: 1, name: `${name} elsewhere` })).toBeVisible();
  await expect(instancePage(page).activity.getByRole('listitem').first()).toContainText('via GraphQL');
});

test('what another creates appears in the list without a reload', async ({ page }) => {
  const word = uniqueName('Appearing').replace(' ', '');
  await createInstance(`${word} first`);
  await Promise.all([following(page), page.goto(`/instances?search=${word}`)]);
  const names = page.getByRole('rowheader').getByRole('link');
  await expect(names).toHaveText([`${word} first`]);
  await createInstance(`${word} second`);
  await expect(names).toHaveText([`${word} second`, `${word} first`]);
});

test.describe('when the stream breaks', () => {
  test.use({ expectedTrouble: /api\/graphql/ });

  test('the page looks for itself what it has missed', async ({ page, context }) => {
    const name = uniqueName('Broken');
    await createInstance(name);
    await openInstance(page, name);
    await context.setOffline(true);
    await changeElsewhere(page, { name: `${name} missed` });
    await page.waitForTimeout(1500);
    await context.setOffline(false);
    await expect(page.getByRole('heading', { level: 1, name: `${name} missed` })).toBeVisible({ timeout: 20_000 });
  });
});
