import type { Page } from '@playwright/test';
import { uniqueName } from './support/create-form';
import { createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

const unchecked = { externalAuthentication: 'initial' };

/** Three instances that one word finds, and the page that shows them. */
async function three(page: Page, changes: Record<string, unknown> = unchecked) {
  const word = uniqueName('Bulk').replace(' ', '');
  for (const letter of ['A', 'B', 'C']) await createInstance(`${word} ${letter}`, { tags: ['all'], ...changes });
  await page.goto(`/instances?search=${word}&order=name`);
  await expect(page.getByText('3 instances')).toBeVisible();
  return { word, rows: page.getByRole('row').filter({ hasText: word }) };
}

const bar = (page: Page) => page.getByRole('region', { name: 'With the chosen instances' });
const choose = (page: Page, name: string) => page.getByRole('checkbox', { name: `Choose ${name}` });

test('several are disabled at once, each says how it went, and all of it is undone', async ({ page }) => {
  const { word, rows } = await three(page);
  await choose(page, `${word} A`).check();
  await choose(page, `${word} C`).click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('3 chosen');
  await choose(page, `${word} B`).uncheck();
  await expectAccessible(page);
  await bar(page).getByRole('button', { name: 'Disable' }).click();
  const report = page.getByRole('region', { name: '2 instances disabled' });
  await expect(report).toBeFocused();
  await expect(rows.filter({ hasText: 'Disabled' })).toHaveCount(2);
  await expect(rows.first()).toContainText('Done');
  await expectAccessible(page);
  await report.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('region', { name: 'Undone for 2 instances' })).toBeFocused();
  await expect(rows.filter({ hasText: 'Disabled' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(choose(page, `${word} A`)).not.toBeChecked();
});

test('checking several says what the provider answered', async ({ page }) => {
  const { rows } = await three(page);
  await page.getByRole('checkbox', { name: 'Choose all on this page' }).check();
  await bar(page).getByRole('button', { name: 'Check', exact: true }).click();
  const report = page.getByRole('region', { name: '3 instances checked' });
  await expect(report).toContainText('Verified 3, rejected 0, unreachable 0.');
  await expect(rows.filter({ hasText: 'Verified' })).toHaveCount(3);
});

test('tags are put on and taken off several, and that is undone to what each had', async ({ page }) => {
  const { word, rows } = await three(page);
  await choose(page, `${word} A`).check();
  await choose(page, `${word} B`).check();
  await bar(page).getByRole('button', { name: 'Tag' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tag 2 instances' });
  await dialog.getByRole('button', { name: 'Tag 2 instances' }).click();
  await expect(dialog).toContainText('Name a tag to add');
  await dialog.getByRole('textbox', { name: 'Tags to add' }).fill('fresh');
  await dialog.getByRole('checkbox', { name: 'all' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Tag 2 instances' }).click();
  const report = page.getByRole('region', { name: '2 instances tagged' });
  await expect(rows.filter({ has: page.getByRole('link', { name: 'fresh' }) })).toHaveCount(2);
  await expect(rows.filter({ has: page.getByRole('link', { name: 'all', exact: true }) })).toHaveCount(1);
  await report.getByRole('button', { name: 'Undo' }).click();
  await expect(rows.filter({ has: page.getByRole('link', { name: 'all', exact: true }) })).toHaveCount(3);
});

test('several are deleted after a question, and brought back from among the deleted', async ({ page }) => {
  const { word, rows } = await three(page);
  await page.getByRole('checkbox', { name: 'Choose all on this page' }).check();
  await bar(page).getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 3 instances?' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Delete 3 instances' }).click();
  await expect(page.getByRole('region', { name: '3 instances deleted' })).toBeFocused();
  await expect(rows).toHaveCount(0);
  await page.goto(`/instances?search=${word}&show=deleted`);
  await expect(rows.first()).toContainText(/Deleted.*restorable until/);
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Choose all on this page' }).check();
  await bar(page).getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByRole('region', { name: '3 instances brought back' })).toBeFocused();
  await page.goto(`/instances?search=${word}`);
  await expect(rows).toHaveCount(3);
});

test('all that match are meant, also those on other pages', async ({ page }) => {
  const word = uniqueName('Many').replace(' ', '');
  for (let number = 1; number <= 53; number += 1) await createInstance(`${word} ${number}`, unchecked);
  await page.goto(`/instances?search=${word}`);
  await page.getByRole('checkbox', { name: 'Choose all on this page' }).check();
  await expect(bar(page)).toContainText('50 chosen');
  await bar(page).getByRole('button', { name: 'Choose all 53 that match' }).click();
  await bar(page).getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByRole('region', { name: '53 instances disabled' })).toBeFocused({ timeout: 30_000 });
  await page.goto(`/instances?search=${word}&show=disabled`);
  await expect(page.getByText('53 instances')).toBeVisible();
});

test.describe('where some fail', () => {
  test.use({ expectedTrouble: /api\/graphql/ });

  test('each failure is named with its reason, and the rest is done', async ({ page }) => {
    const { word } = await three(page);
    let asked = 0;
    await page.route('**/api/graphql', async (route) => {
      const isSecondChange = route.request().postData()?.includes('DisableInstance') && (asked += 1) === 2;
      if (!isSecondChange) return route.continue();
      const errors = [{ message: 'Isotope failed.', extensions: { code: 'INTERNAL', requestId: 'r-42' } }];
      return route.fulfill({ json: { data: null, errors } });
    });
    await page.getByRole('checkbox', { name: 'Choose all on this page' }).check();
    await bar(page).getByRole('button', { name: 'Disable' }).click();
    const report = page.getByRole('region', { name: '2 instances disabled' });
    await expect(report).toContainText('1 failed:');
    await expect(report).toContainText('r-42');
    await expect(report.getByRole('link')).toContainText(word);
    await expectAccessible(page);
  });
});

test('Escape lets go of what is chosen', async ({ page }) => {
  const { word } = await three(page);
  await choose(page, `${word} A`).check();
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(page.getByText('3 instances')).toBeVisible();
});
