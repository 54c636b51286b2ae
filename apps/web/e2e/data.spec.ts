import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { uniqueName } from './support/create-form';
import { askAsProgram, openInstance } from './support/instance-page';
import { consoleUrl, createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';
import { untranslated } from './support/untranslated';

/** Opens the data of a new instance of the sandbox. */
async function openData(page: Page): Promise<string> {
  const name = uniqueName('Data');
  await createInstance(name);
  await openInstance(page, name);
  await page.getByRole('navigation', { name: 'Pages of this instance' }).getByRole('link', { name: 'Data' }).click();
  await expect(rows(page).first()).toBeVisible();
  return name;
}

const rows = (page: Page) => page.getByRole('rowheader').getByRole('link');
const choose = (page: Page, object: string) =>
  page.getByRole('navigation', { name: 'Objects' }).getByRole('link', { name: object, exact: true }).click();

test('a list is chosen, narrowed by rows or by text, and paged', async ({ page }) => {
  await openData(page);
  await expect(page.getByRole('table', { name: 'Accounts' })).toContainText('Customer');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add a condition' }).click();
  const condition = page.getByRole('group', { name: 'Condition 1' });
  await condition.getByLabel('Field').selectOption('accountType');
  await condition.getByLabel('Value').selectOption('Lead');
  await page.getByRole('button', { name: 'Apply the filter' }).click();
  await expect(page).toHaveURL(/where=accountType/);
  await expect(page.getByRole('table').getByText('Lead').first()).toBeVisible();
  await expect(page.getByRole('table').getByText('Customer', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Read this with code' })).toContainText("where=accountType = '2'");
  await expectAccessible(page);
  await choose(page, 'Contacts');
  await expect(page.getByRole('table', { name: 'Contacts' })).toBeVisible();
  const first = await rows(page).first().innerText();
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByRole('link', { name: 'First page' })).toBeVisible();
  await expect(rows(page).first()).not.toHaveText(first);
});

test('a list is put in the order of its names, which are called what the filter calls them', async ({ page }) => {
  await openData(page);
  await page.goto(`${page.url()}?object=accounts&where=${encodeURIComponent("accountName LIKE 'A%'")}`);
  const head = page.getByRole('columnheader').first();
  await head.getByRole('link', { name: 'Company Name' }).press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await head.getByRole('link', { name: 'Company Name' }).press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  const names = (await rows(page).allInnerTexts()).map((name) => name.toLowerCase());
  expect(names.length).toBeGreaterThan(1);
  expect(names).toEqual(names.toSorted().reverse());
  await choose(page, 'Contacts');
  await expect(head.getByRole('link')).toHaveText(['First Name', 'Last Name']);
});

test('a filter that cannot be read or meant says where, and stays', async ({ page }) => {
  await openData(page);
  await page.getByText('Filter as text').click();
  const text = page.getByLabel('Filter', { exact: true });
  await text.fill('accountName =');
  await page.getByRole('button', { name: 'Apply the filter' }).click();
  await expect(text).toBeFocused();
  await expect(page.getByText('The filter has a syntax error at character 14. Expected a value')).toBeVisible();
  await text.fill("accountNam like 'A%'");
  await page.getByRole('button', { name: 'Apply the filter' }).click();
  await expect(
    page.getByText('There is no field accountNam. Did you mean accountName?', { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('main').getByText('accountNam. Did you mean')).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'No records to show' })).toBeVisible();
  await expect(text).toBeFocused();
  await expect(text).toHaveValue("accountNam like 'A%'");
  await expect(text).toHaveAccessibleDescription(/There is no field accountNam\./);
  await expect(page.getByRole('group', { name: 'Condition 1' })).toHaveCount(0);
  await expectAccessible(page);
  await text.pressSequentially(' ');
  await expect(text).toBeVisible();
  await expect(text).not.toHaveAttribute('aria-invalid');
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('a filter without a match has a way on', async ({ page }) => {
  await openData(page);
  await page.goto(`${page.url()}?object=accounts&where=${encodeURIComponent("accountName = 'nobody'")}`);
  await expect(page.getByRole('heading', { name: 'No record matches' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Show all' })).toHaveCount(1);
  await expectAccessible(page);
});

test('a record is made, opened with what belongs to it, and changed; refusals stand on their fields', async ({
  page,
}) => {
  await openData(page);
  await page.getByRole('link', { name: 'New record' }).click();
  await page.getByRole('textbox', { name: 'Company Name' }).fill('Fourth Coffee');
  await page.getByRole('textbox', { name: 'Phone', exact: true }).fill('555-0100');
  const owner = page.getByRole('combobox', { name: 'Owner Resource ID' });
  await owner.fill('nobody so called');
  await page.getByRole('button', { name: 'Create record' }).click();
  await expect(owner).toHaveAccessibleDescription(/choose one from the list, or enter its number\. /);
  await expect(page.getByRole('region', { name: /to correct/ })).toBeFocused();
  await owner.fill('hollo');
  await page.getByRole('button', { name: 'Create record' }).click();
  await expect(owner).toHaveAccessibleDescription(/Did you mean Maren Holloway, number \d+\?/);
  await owner.fill('99');
  await page.getByRole('button', { name: 'Create record' }).click();
  await expect(page.getByRole('region', { name: /to correct/ })).toBeFocused();
  await expect(owner).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('textbox', { name: 'Company Name' })).toHaveValue('Fourth Coffee');
  await expectAccessible(page);
  await owner.fill('4');
  await page.getByRole('button', { name: 'Create record' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fourth Coffee' })).toBeVisible();
  const values = page.getByRole('region', { name: 'Values' });
  await expect(values).toContainText('555-0100');
  // Who is owner and who made it are told by their names, asked for with the record or after it.
  const inField = (name: string) => values.locator(`dt[title=${name}] + dd`);
  await expect(inField('ownerResourceID').getByRole('link')).toHaveText(/^[A-Z]\w+ [A-Z]\w+$/);
  await expect(inField('createdByResourceID').getByRole('link')).toHaveText(/^[A-Z]\w+ [A-Z]\w+$/);
  await expect(page.getByRole('region', { name: 'Contacts' })).toContainText('No related records.');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'City' }).fill('Troy');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Values' })).toContainText('Troy');
  await page.getByRole('link', { name: 'New record Contacts' }).click();
  await expect(page.getByRole('combobox', { name: 'Company ID' })).toHaveValue(/^\d+$/);
});

test('a new record that lacks what is required says so on each field, and nothing is sent', async ({ page }) => {
  await openData(page);
  await page.getByRole('link', { name: 'New record' }).click();
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  const create = page.getByRole('button', { name: 'Create record' });
  await create.click();
  const summary = page.getByRole('region', { name: /fields to correct/ });
  await expect(summary).toBeFocused();
  await expect(summary).not.toContainText('Missing Required Field');
  await summary.getByRole('link', { name: 'Company Name is required.' }).click();
  const name = page.getByRole('textbox', { name: 'Company Name' });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription('Company Name is required.');
  expect(sent.filter((url) => url.includes('/api/graphql'))).toEqual([]);
  await expectAccessible(page);
});

test('what is listed is saved as a file', async ({ page }) => {
  await openData(page);
  await choose(page, 'Contacts');
  await expect(page.getByRole('table', { name: 'Contacts' })).toBeVisible();
  const count = page.getByText(/^\d+ records$/);
  await expect(count).toBeVisible();
  const expected = Number.parseInt(await count.innerText(), 10);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('contacts.csv');
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines[0]).toContain('firstName');
  expect(lines).toHaveLength(expected + 1);
  const saved = page.getByRole('dialog', { name: 'The file is saved' });
  await expect(saved.getByRole('heading')).toHaveCSS('font-size', '18px');
  await page.getByRole('button', { name: 'Close' }).click();
});

test('a disabled instance says so instead of its data', async ({ page }) => {
  const name = uniqueName('Disabled data');
  await createInstance(name);
  await openInstance(page, name);
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  const disable = 'mutation ($input: InstanceVersionInput!) { disableInstance(input: $input) { __typename } }';
  await askAsProgram(disable, { input: { id } });
  await page.goto(`${page.url()}/data`);
  const notice = page.getByRole('region', { name: 'This instance is disabled' });
  await expect(notice.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expectAccessible(page);
  await notice.getByRole('link', { name: 'Go to the instance' }).click();
  await expect(page.getByRole('button', { name: 'Enable' })).toBeVisible();
});

test('a record there is not says so', async ({ page }) => {
  await openData(page);
  await page.goto(`${page.url()}/accounts/999999999`);
  await expect(page.getByRole('heading', { name: 'Record not found' })).toBeVisible();
});

test('every word is from the catalogue', async ({ page }) => {
  const name = await openData(page);
  const address = page.url();
  await page.context().addCookies([{ name: 'isotope_language', value: 'en-XA', url: consoleUrl }]);
  for (const path of ['', '?object=tasks', '/accounts/0', '/accounts/0/edit', '/contacts/new', '/accounts/999999999']) {
    await page.goto(address + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await untranslated(page, [name, 'Ada', 'Keelhaven IT Services', ' ms']), path).toEqual([]);
  }
});
