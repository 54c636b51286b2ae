import type { Locator } from '@playwright/test';
import { uniqueName } from './support/create-form';
import { instancePage, openInstance } from './support/instance-page';
import { createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

test('an instance shows how it stands, its receipt, its values and what happened to it', async ({ page }) => {
  const name = uniqueName('Detail');
  const number = await createInstance(name, { tags: ['emea'] });
  await openInstance(page, name);
  const { state, configuration, activity } = instancePage(page);
  await expect(state).toContainText(/Verified (just now|1 minute ago)/);
  await expect(state).toContainText('All checks passed in the last 30 days.');
  await expect(page.getByRole('region', { name: 'Last check' }).getByRole('listitem')).toHaveCount(5);
  await expect(configuration).toContainText('api-user@sandbox.isotope.test');
  await expect(configuration).toContainText(/Set \d+ \w+.*fingerprint [0-9a-f]{4}/);
  await expect(activity).toContainText('Created, verified');
  await expect(activity).toContainText('via REST from 127.0.0.1');
  await expect(page.getByRole('region', { name: 'Read this instance' })).toContainText(`/instances/${number}`);
  await expectAccessible(page);
});

test('a long name leaves the head of its page in order, and is there as a whole', async ({ page }) => {
  const name = `${uniqueName('Long')} ${'of the company that bears a long name '.repeat(6)}`.slice(0, 200).trim();
  await createInstance(name, { externalAuthentication: 'initial' });
  await openInstance(page, name);
  const heading = page.getByRole('heading', { level: 1, name, exact: true });
  await expect(heading).toHaveAttribute('title', name);
  const box = async (locator: Locator) => (await locator.boundingBox()) ?? { y: 0, height: Infinity };
  expect((await box(heading)).height).toBeLessThan(120);
  expect((await box(page.getByRole('navigation', { name: 'Breadcrumb' }))).height).toBeLessThan(26);
  const [title, tile] = await Promise.all([box(heading), box(page.locator('main header span').first())]);
  expect(Math.abs(title.y - tile.y)).toBeLessThan(8);
  await expectAccessible(page);
});

test('the strip reads a day out to who moves over it by keyboard', async ({ page }) => {
  const name = uniqueName('Strip');
  await createInstance(name);
  await openInstance(page, name);
  const strip = page.getByRole('group', { name: /Checks of the last 30 days/ });
  await strip.focus();
  await page.keyboard.press('End');
  await expect(instancePage(page).state).toContainText(/\d+ \w+: verified 1, rejected 0, unreachable 0/);
  await page.keyboard.press('ArrowLeft');
  await expect(instancePage(page).state).toContainText(/\d+ \w+: not checked/);
});

test('one that was never checked says so, and checking it shows the stages and the answer', async ({ page }) => {
  const name = uniqueName('Unchecked');
  await createInstance(name, { externalAuthentication: 'initial' });
  await openInstance(page, name);
  const { state, receipt } = instancePage(page);
  await expect(state).toContainText('has never been checked');
  await expect(receipt).toHaveCount(0);
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(state).toContainText('Verified just now');
  await expect(receipt.getByRole('listitem')).toHaveCount(5);
  await expect(page.getByText('Autotask CRM accepts this account.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Check now' })).toBeFocused();
});

test('disabling and enabling take one press each, and one more to undo', async ({ page }) => {
  const name = uniqueName('Switched');
  await createInstance(name);
  await openInstance(page, name);
  const { state, activity } = instancePage(page);
  await page.getByRole('button', { name: 'Disable' }).click();
  await expect(state).toContainText('Disabled');
  await expect(state).toContainText('Calls with its token are refused');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(state).toContainText('Verified');
  await expect(activity.getByRole('listitem').first()).toContainText('Enabled');
});

test('a rotated token is shown once, and the old one with its end and its last use', async ({ page }) => {
  const name = uniqueName('Rotated');
  await createInstance(name);
  await openInstance(page, name);
  await page.getByRole('button', { name: 'Rotate token' }).click();
  const question = page.getByRole('dialog', { name: `Rotate the token of ${name}?` });
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Rotate token' }).click();
  const answer = page.getByRole('dialog', { name: 'Store the new token now' });
  const token = await answer.getByRole('textbox', { name: 'Element token' }).inputValue();
  expect(token).toMatch(/^[\w+/=-]{40,}$/);
  await expect(answer).toContainText('The old one works until');
  await page.keyboard.press('Escape');
  await expect(answer).toBeVisible();
  await expectAccessible(page);
  await answer.getByRole('button', { name: 'I have stored it' }).click();
  await expect(answer).toBeHidden();
  await expect(instancePage(page).token).toContainText('An older token works until');
  expect(await page.content()).not.toContain(token);
  await page.getByRole('button', { name: 'Rotate token' }).click();
  await question.getByRole('radio', { name: /Stops at once/ }).check();
  await question.getByRole('button', { name: 'Rotate token' }).click();
  await expect(answer).toContainText('The old one no longer works.');
  await answer.getByRole('button', { name: 'I have stored it' }).click();
  await expect(instancePage(page).token).not.toContainText('An older token');
});

test('deleting asks first; keeping keeps it, deleting leads back to the list and can be undone', async ({ page }) => {
  const name = uniqueName('Deleted');
  await createInstance(name);
  await openInstance(page, name);
  const address = page.url();
  await page.getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete instance' }).click();
  await expect(page).toHaveURL(/\/instances$/);
  await expect(page.getByText(`${name} was deleted.`)).toBeVisible();
  await expect(page.getByRole('rowheader').getByRole('link', { name })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(`${name} was restored.`)).toBeVisible();
  await expect(page.getByRole('rowheader').getByRole('link', { name })).toBeVisible();
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page).toHaveURL(address);
});

test('a deleted instance keeps its page, from which it is brought back', async ({ page }) => {
  const name = uniqueName('Back');
  await createInstance(name);
  await openInstance(page, name);
  const address = page.url();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete instance' }).click();
  await expect(page).toHaveURL(/\/instances$/);
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'This instance was deleted' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(instancePage(page).state).toContainText('Verified');
  await expect(instancePage(page).activity.getByRole('listitem').first()).toContainText('Restored');
});

// On a phone the buttons of the overview stand above the tabs, and move them.
test(
  'going from tab to tab moves neither the tabs nor what stands above them',
  { tag: '@desktop' },
  async ({ page }) => {
    const name = uniqueName('Steady');
    await createInstance(name, { tags: ['emea', 'renewal'] });
    await openInstance(page, name);
    const tab = page.getByRole('link', { name: 'Data', exact: true });
    const before = await tab.boundingBox();
    await tab.click();
    await expect(page).toHaveURL(/\/data/);
    await expect(page.getByRole('heading', { level: 2, name: 'Accounts' })).toBeVisible();
    expect((await tab.boundingBox())?.y).toBe(before?.y);
  },
);

test.describe('what is not there', () => {
  test.use({ expectedTrouble: /\/instances\/nothing|\/elements\/nothing|\/nowhere/ });

  for (const [address, title] of [
    ['/instances/nothing', 'This instance does not exist'],
    ['/elements/nothing/new', 'No element has this key'],
    ['/nowhere', 'This page does not exist'],
  ] as const) {
    test(`says so at ${address}, with a way on`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
      await expectAccessible(page);
    });
  }
});
