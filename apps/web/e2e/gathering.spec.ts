import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { uniqueName } from './support/create-form';
import { switchOff, switchOn } from './support/faults';
import { openInstance } from './support/instance-page';
import { createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

// The sandbox of the tests holds more accounts than the console reads by itself: all of them are gathered in the background.

test.afterEach(switchOff);

/** Opens the accounts of a new instance; gives how many there are. */
async function openAccounts(page: Page): Promise<number> {
  const name = uniqueName('Gathered');
  await createInstance(name);
  await openInstance(page, name);
  await page.getByRole('navigation', { name: 'Pages of this instance' }).getByRole('link', { name: 'Data' }).click();
  const count = page.getByText(/^[\d,]+ records$/);
  await expect(count).toBeVisible();
  return Number.parseInt((await count.innerText()).replace(',', ''), 10);
}

const start = (page: Page) => page.getByRole('button', { name: 'Export CSV' }).click();
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Exporting in the background' });
const below = (page: Page) => page.getByRole('region', { name: 'Background exports' });

async function linesOf(download: Download): Promise<readonly string[]> {
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return text.slice(1).trimEnd().split('\r\n');
}

test('a long list is gathered in the background, says how far it is, and comes as a file', async ({ page }) => {
  const total = await openAccounts(page);
  await switchOn({ delayMs: 700 });
  const arrival = page.waitForEvent('download', { timeout: 40_000 });
  await start(page);
  await expect(dialog(page)).toContainText(/[1-9][\d,]* of 2,\d+ records read/, { timeout: 20_000 });
  await expect(dialog(page).getByRole('progressbar', { name: 'Progress' })).toHaveAttribute('max', String(total));
  await expectAccessible(page);
  const download = await arrival;
  expect(download.suggestedFilename()).toMatch(/^accounts-\d+\.csv$/);
  const lines = await linesOf(download);
  expect(lines[0]).toMatch(/(^|,)accountName(,|$)/);
  expect(lines[0]).toMatch(/,accountType,accountType label,/);
  expect(lines).toHaveLength(total + 1);
  const saved = page.getByRole('dialog', { name: 'The file is saved' });
  await expect(saved).toContainText(`${total.toLocaleString('en')} records.`);
  await saved.getByRole('button', { name: 'Close' }).click();
  await expect(below(page)).toContainText(`Accounts ${total.toLocaleString('en')} records`);
  await expectAccessible(page);
});

test('whoever leaves it finds it below the list of anything, and fetches the file there', async ({ page }) => {
  const total = await openAccounts(page);
  await switchOn({ delayMs: 500 });
  await start(page);
  await dialog(page).getByRole('button', { name: 'Continue in the background' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(below(page).getByRole('progressbar')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('navigation', { name: 'Objects' }).getByRole('link', { name: 'Contacts', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Contacts' })).toBeVisible();
  await page.reload();
  const file = below(page).getByRole('link', { name: 'Download CSV Accounts' });
  await expect(file).toBeVisible({ timeout: 30_000 });
  await expect(below(page)).toContainText(/Kept until \d/);
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  expect(await linesOf(download)).toHaveLength(total + 1);
});

test('it is cancelled from the dialog and from below the list, and leaves no file', async ({ page }) => {
  await openAccounts(page);
  await switchOn({ delayMs: 1_500 });
  await start(page);
  await expect(dialog(page)).toBeVisible({ timeout: 20_000 });
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(below(page)).toContainText('Accounts cancelled');
  await start(page);
  await dialog(page).getByRole('button', { name: 'Continue in the background' }).click({ timeout: 20_000 });
  await below(page).getByRole('button', { name: 'Cancel Accounts' }).click();
  await expect(below(page).getByText('cancelled')).toHaveCount(2);
  await expect(below(page).getByRole('link')).toHaveCount(0);
  await expect(below(page).getByRole('progressbar')).toHaveCount(0);
});

test('what the provider stops says why, and goes on once it answers again', async ({ page }) => {
  const total = await openAccounts(page);
  await switchOn({ delayMs: 700 });
  await start(page);
  await expect(dialog(page)).toContainText(/[1-9][\d,]* of 2,\d+ records read/, { timeout: 20_000 });
  await switchOn({ delayMs: 0, denied: ['Companies.query'] });
  const stopped = page.getByRole('dialog', { name: 'The export stopped' });
  await expect(stopped.getByRole('alert')).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await switchOff();
  const arrival = page.waitForEvent('download', { timeout: 40_000 });
  await stopped.getByRole('button', { name: 'Resume' }).click();
  expect(await linesOf(await arrival)).toHaveLength(total + 1);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(below(page)).toContainText(/Accounts failed after [\d,]+ records/);
});

test('what is filtered is gathered as it is filtered', async ({ page }) => {
  await openAccounts(page);
  const where = "accountName LIKE 'Generated company%'";
  await page.goto(`${page.url()}?object=accounts&where=${encodeURIComponent(where)}`);
  await expect(page.getByText(/^2,\d+ records$/)).toBeVisible();
  const arrival = page.waitForEvent('download', { timeout: 40_000 });
  await start(page);
  const lines = await linesOf(await arrival);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(below(page).getByText(where)).toBeVisible();
  const column = lines[0]!.split(',').indexOf('accountName');
  expect(lines.slice(1).every((line) => line.split(',')[column]!.startsWith('Generated company'))).toBe(true);
  expect(lines.length).toBeGreaterThan(2_000);
});
