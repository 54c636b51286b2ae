import { uniqueName } from './support/create-form';
import { openInstance } from './support/instance-page';
import { asProgram, createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

test('home says how the instances fare, and what happened last', async ({ page }) => {
  const name = uniqueName('Fresh');
  await createInstance(name);
  await openInstance(page, name);
  await page.getByRole('navigation', { name: 'Pages of this instance' }).getByRole('link', { name: 'Data' }).click();
  await expect(page.getByRole('table', { name: 'Accounts' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page.getByRole('region', { name: 'Recent activity' })).toContainText(`created ${name}`);
  await expect(page.getByRole('region', { name: 'Needs attention' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Provider accounts' })).toContainText(
    /of 10,000 calls in 60 minutes (is|are) used/,
  );
  const created = page.getByRole('figure', { name: 'Created in 30 days' });
  await expect(created.getByRole('row').last()).toContainText(/\d+/);
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Verified/ }).click();
  await expect(page).toHaveURL(/\/instances\?state=verified$/);
  await expect(page.getByRole('rowheader').getByRole('link', { name })).toBeVisible();
});

test('an instance leads to itself from what happened to it', async ({ page }) => {
  const name = uniqueName('Linked');
  await createInstance(name, { externalAuthentication: 'initial' });
  await page.goto('/');
  await page.getByRole('region', { name: 'Recent activity' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('a deleted instance is still called by its name', async ({ page }) => {
  const name = uniqueName('Left');
  const number = await createInstance(name, { externalAuthentication: 'initial' });
  await asProgram('DELETE', `/instances/${number}`);
  await page.goto('/');
  const recent = page.getByRole('region', { name: 'Recent activity' });
  await expect(recent).toContainText(`deleted ${name}`);
  await expect(recent).toContainText(`created ${name} (since deleted)`);
  await expect(recent.getByRole('link', { name })).toHaveCount(0);
});
