import type { Page } from '@playwright/test';
import { uniqueName } from './support/create-form';
import { createInstance, sandboxUrl } from './support/isotope';
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

const bar = (page: Page) => page.getByRole('region', { name: 'Selected instances' });
const choose = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}` });

test('several are disabled at once, each says how it went, and all of it is undone', async ({ page }) => {
  const { word, rows } = await three(page);
  await choose(page, `${word} A`).check();
  await choose(page, `${word} C`).click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('3 selected');
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

test('undoing leaves alone what was so before', async ({ page }) => {
  const { word, rows } = await three(page);
  const disabled = rows.filter({ hasText: 'Disabled' });
  await choose(page, `${word} A`).check();
  await bar(page).getByRole('button', { name: 'Disable' }).click();
  await expect(disabled).toHaveCount(1);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await bar(page).getByRole('button', { name: 'Disable' }).click();
  const report = page.getByRole('region', { name: '2 instances disabled' });
  await expect(report).toContainText('1 needed no change.');
  await expect(disabled).toHaveCount(3);
  await report.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('region', { name: 'Undone for 2 instances' })).toBeFocused();
  await expect(disabled).toHaveCount(1);
  await expect(disabled).toContainText(`${word} A`);
});

test('checking several says what the provider answered', async ({ page }) => {
  const { rows } = await three(page);
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await bar(page).getByRole('button', { name: 'Check', exact: true }).click();
  const report = page.getByRole('region', { name: '3 instances checked' });
  await expect(report).toContainText('Verified 3, rejected 0, unreachable 0.');
  await expect(rows.filter({ hasText: 'Verified' })).toHaveCount(3);
});

test('what a check came to leads to those that stand so, whose boxes are there to be ticked', async ({ page }) => {
  const { word } = await three(page);
  const configuration = {
    'crm.autotask.username': 'api-user@sandbox.isotope.test',
    'crm.autotask.password': 'not the password',
    'crm.autotask.server.url': sandboxUrl,
  };
  await createInstance(`${word} D`, { ...unchecked, configuration });
  await page.reload();
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await bar(page).getByRole('button', { name: 'Check', exact: true }).click();
  const report = page.getByRole('region', { name: '4 instances checked' });
  await expect(report).toContainText('Verified 3, rejected 1, unreachable 0.');
  await expect(report.getByRole('link', { name: 'unreachable 0' })).toHaveCount(0);
  await expectAccessible(page);
  await report.getByRole('link', { name: 'rejected 1' }).click();
  await expect(page.getByRole('rowheader').getByRole('link')).toHaveText([`${word} D`]);
  await expect(page).toHaveURL(new RegExp(`search=${word}.*state=rejected`));
  await expect(report).toBeVisible();
  await choose(page, `${word} D`).check();
  await expect(bar(page)).toContainText('1 selected');
});

test('tags are put on and taken off several, and that is undone to what each had', async ({ page }) => {
  const { word, rows } = await three(page);
  await choose(page, `${word} A`).check();
  await choose(page, `${word} B`).check();
  await bar(page).getByRole('button', { name: 'Tag' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tag 2 instances' });
  await dialog.getByRole('button', { name: 'Tag 2 instances' }).click();
  await expect(dialog).toContainText('Enter a tag to add');
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
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await bar(page).getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 3 instances?' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Delete 3 instances' }).click();
  await expect(page.getByRole('region', { name: '3 instances deleted' })).toBeFocused();
  await expect(rows).toHaveCount(0);
  await page.goto(`/instances?search=${word}&show=deleted`);
  await expect(rows.first()).toContainText(/Deleted.*restore by/);
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await bar(page).getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('region', { name: '3 instances restored' })).toBeFocused();
  await page.goto(`/instances?search=${word}`);
  await expect(rows).toHaveCount(3);
});

test('all that match are meant, also those on other pages', async ({ page }) => {
  const word = uniqueName('Many').replace(' ', '');
  for (let number = 1; number <= 53; number += 1) await createInstance(`${word} ${number}`, unchecked);
  await page.goto(`/instances?search=${word}`);
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await expect(bar(page)).toContainText('50 selected');
  await bar(page).getByRole('button', { name: 'Select all 53 that match' }).click();
  await bar(page).getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByRole('region', { name: '53 instances disabled' })).toBeFocused({ timeout: 30_000 });
  await page.goto(`/instances?search=${word}&show=disabled`);
  await expect(page.getByText('53 instances')).toBeVisible();
});

test('what was begun goes on while one goes elsewhere, and is told and undone there', async ({ page }) => {
  const { word, rows } = await three(page);
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/api/graphql', async (route) => {
    if (route.request().postData()?.includes('DisableInstance')) await held;
    await route.continue();
  });
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await bar(page).getByRole('button', { name: 'Disable' }).click();
  await expect(bar(page)).toContainText('Disabled 0 of 3');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.evaluate(() => window.location.reload());
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await expect(bar(page)).toContainText('Disabled 0 of 3');
  letGo();
  const report = page.getByRole('region', { name: '3 instances disabled' });
  await expect(report).toBeVisible();
  await expect(report).not.toBeFocused();
  await expectAccessible(page);
  await page.goBack();
  await expect(rows.filter({ hasText: 'Disabled' })).toHaveCount(3);
  await expect(rows.first()).toContainText('Done');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await report.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('region', { name: 'Undone for 3 instances' })).toBeVisible();
  await page.goto(`/instances?search=${word}&show=enabled`);
  await expect(rows).toHaveCount(3);
});

test('a double click on what deletes them leads nowhere else', async ({ page }) => {
  const { word } = await three(page);
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await bar(page).getByRole('button', { name: 'Delete' }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Delete 3 instances' });
  const place = await confirm.boundingBox();
  if (!place) throw new Error('The button is nowhere.');
  // Once the question is gone, a link lies where its answer was.
  await page.evaluate(({ x, y, width, height }) => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = '/status';
    link.style.cssText = `position:fixed;left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
  }, place);
  await page.mouse.dblclick(place.x + place.width / 2, place.y + place.height / 2);
  await expect(page.getByRole('region', { name: '3 instances deleted' })).toBeFocused();
  expect(page.url()).toContain(`search=${word}`);
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
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
    await bar(page).getByRole('button', { name: 'Disable' }).click();
    const report = page.getByRole('region', { name: '2 instances disabled' });
    await expect(report).toContainText('1 failed:');
    await expect(report).toContainText('r-42');
    await expect(report.getByRole('link')).toContainText(word);
    await expectAccessible(page);
  });
});

test('the rows stay where they are when the first is chosen, and the last can still be reached', async ({ page }) => {
  const { word, rows } = await three(page);
  const topOf = async () => Math.round((await rows.first().boundingBox())?.y ?? NaN);
  const before = await topOf();
  await choose(page, `${word} A`).check();
  await expect(bar(page)).toContainText('1 selected');
  await expect(bar(page)).toBeInViewport({ ratio: 1 });
  expect(await topOf()).toBe(before);
  await choose(page, `${word} C`).check();
  await expect(bar(page)).toContainText('2 selected');
  await bar(page).getByRole('button', { name: 'Clear' }).click();
  await expect(bar(page)).toBeHidden();
  expect(await topOf()).toBe(before);
});

test('Escape lets go of what is chosen, and not while it closes the palette', async ({ page }) => {
  const { word } = await three(page);
  await choose(page, `${word} A`).check();
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or jump to' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(bar(page)).toContainText('1 selected');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(page.getByText('3 instances')).toBeVisible();
});
