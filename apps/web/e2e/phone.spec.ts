import { uniqueName } from './support/create-form';
import { createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

test('no page needs scrolling sideways, down to a width of 320', async ({ page }) => {
  const name = uniqueName('Narrow-and-quite-a-long-name-without-any-space');
  await createInstance(name, { tags: ['emea', 'a-rather-long-tag-that-goes-on-and-on'] });
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['/', '/instances', '/elements', '/elements/autotaskcrm/new', '/people', '/profile']) {
    await page.goto(address);
    await expectAccessible(page);
  }
  await page.goto(`/instances?search=${encodeURIComponent(name)}`);
  await page.getByRole('rowheader').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expectAccessible(page);
});

test('the list is a table to a screen reader also where it looks like cards', async ({ page }) => {
  await createInstance(uniqueName('Card'));
  await page.goto('/instances');
  await expect(page.getByRole('table', { name: 'Instances' }).getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'State' })).toBeAttached();
});
