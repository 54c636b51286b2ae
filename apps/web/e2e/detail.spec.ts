import type { Page } from '@playwright/test';
import { uniqueName } from './support/create-form';
import { createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

async function open(page: Page, name: string): Promise<void> {
  await page.goto(`/instances?search=${encodeURIComponent(name)}`);
  await page.getByRole('rowheader').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('an instance shows how it stands, its receipt, its values and what happened to it', async ({ page }) => {
  const name = uniqueName('Detail');
  const number = await createInstance(name, { tags: ['emea'] });
  await open(page, name);
  await expect(page.getByRole('region', { name: 'State' })).toContainText('Verified');
  await expect(page.getByRole('region', { name: 'Last check' }).getByRole('listitem')).toHaveCount(5);
  const configuration = page.getByRole('region', { name: 'Configuration', exact: true });
  await expect(configuration).toContainText('api-user@sandbox.isotope.test');
  await expect(configuration).toContainText(/Set \d+ \w+.*fingerprint [0-9a-f]{4}/);
  await expect(page.getByRole('region', { name: 'Activity' })).toContainText('Created, verified');
  await expect(page.getByRole('region', { name: 'Read this instance' })).toContainText(`/instances/${number}`);
  await expectAccessible(page);
});

test('one that was never checked says so', async ({ page }) => {
  const name = uniqueName('Unchecked');
  await createInstance(name, { externalAuthentication: 'initial' });
  await open(page, name);
  await expect(page.getByRole('region', { name: 'State' })).toContainText('was never asked');
  await expect(page.getByRole('region', { name: 'Last check' })).toHaveCount(0);
});

test('deleting asks first; keeping keeps it, deleting tells and leads back to the list', async ({ page }) => {
  const name = uniqueName('Deleted');
  await createInstance(name);
  await open(page, name);
  await page.getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete instance' }).click();
  await expect(page).toHaveURL(/\/instances$/);
  await expect(page.getByText(`${name} was deleted.`)).toBeVisible();
  await expect(page.getByRole('rowheader').getByRole('link', { name })).toHaveCount(0);
});

test.describe('what is not there', () => {
  test.use({ expectedTrouble: /\/instances\/nothing|\/elements\/nothing|\/nowhere/ });

  for (const [address, title] of [
    ['/instances/nothing', 'This instance is not here'],
    ['/elements/nothing/new', 'No element has this key'],
    ['/nowhere', 'There is nothing here'],
  ] as const) {
    test(`says so at ${address}, with a way on`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
      await expectAccessible(page);
    });
  }
});
