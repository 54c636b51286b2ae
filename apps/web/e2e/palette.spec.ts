import { uniqueName } from './support/create-form';
import { consoleUrl, createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

test('a page, an element and an instance are a few keys away', async ({ page }) => {
  const name = uniqueName('Needle');
  await createInstance(name, { externalAuthentication: 'initial' });
  await page.goto('/people');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or jump to' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('overv');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${consoleUrl}/`);
  await expect(palette).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await expect(palette.getByRole('option', { name })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.getByRole('button', { name: /Search or jump to/ }).click();
  await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toBeFocused();
  await page.keyboard.type('new autotask crm');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/elements\/autotaskcrm\/new$/);
});

test('an instance is found by its number: in the palette, in the list and by address', async ({ page }) => {
  const name = uniqueName('Numbered');
  const number = await createInstance(name, { externalAuthentication: 'initial' });
  const heading = page.getByRole('heading', { level: 1, name });
  await page.goto(`/instances/${number}`);
  await expect(heading).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/instances/(?!${number}$)[\\w-]+`));
  await page.goto('/instances/999999999');
  await expect(page.getByText('This instance does not exist')).toBeVisible();

  for (const typed of [String(number), `#${number}`]) {
    await page.goto('/people');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await expect(page.getByRole('option', { name: `${name} ${number}` })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(heading).toBeVisible();
  }

  await page.goto('/instances');
  await page.getByRole('searchbox', { name: 'Name or number' }).fill(String(number));
  await expect(page).toHaveURL(/search=/);
  await expect(page.getByRole('table').getByRole('rowheader').first()).toContainText(name);

  await page.goto(`/instances?state=rejected&search=${number}`);
  const found = page.getByText(`Number ${number} is ${name}.`);
  await expect(found).toBeVisible();
  await expectAccessible(page);
  await found.getByRole('link', { name }).click();
  await expect(heading).toBeVisible();
});

test('of more instances than are shown, all are a press away', async ({ page }) => {
  const word = uniqueName('Plenty').replace(' ', '');
  for (let number = 1; number <= 7; number += 1) {
    await createInstance(`${word} ${number}`, { externalAuthentication: 'initial' });
  }
  await page.goto('/people');
  await page.getByRole('button', { name: /Search or jump to/ }).click();
  const palette = page.getByRole('dialog', { name: 'Search or jump to' });
  await palette.getByRole('combobox').fill(word);
  await expect(palette.getByRole('option')).toHaveCount(7);
  await palette.getByRole('option', { name: 'Show all 7 instances found' }).click();
  await expect(page.getByText('7 instances')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`search=${word}`));
});

test('what is typed before the palette is there goes into it, and is no shortcut', async ({ page }) => {
  await page.goto('/people');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.route('**/_next/static/chunks/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('contoso');
  await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toHaveValue('contoso');
  await page.keyboard.type(' x');
  await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toHaveValue('contoso x');
  await expect(page).toHaveURL(/\/people$/);
});

test('what nothing is called says so, and Escape gives the focus back', async ({ page }) => {
  await page.goto('/elements');
  await page.getByRole('button', { name: /Search or jump to/ }).click();
  await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toBeFocused();
  await page.keyboard.type('xyzzy-nothing');
  await expect(page.getByText('No results.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Search or jump to/ })).toBeFocused();
});

test('words find what they begin, not letters strewn over a name; the language and signing out are among it', async ({
  page,
}) => {
  await page.goto('/elements');
  await page.getByRole('button', { name: /Search or jump to/ }).click();
  const palette = page.getByRole('dialog', { name: 'Search or jump to' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('language');
  await expect(palette.getByRole('option')).toHaveText(['Language: Deutsch']);
  await palette.getByRole('combobox').fill('test');
  await expect(palette.getByRole('option', { name: /theme|New Autotask/ })).toHaveCount(0);
  await palette.getByRole('combobox').fill('log out');
  await expect(palette.getByRole('option')).toHaveText(['Sign out']);
});

test('single keys go places, not while one types, and can be turned off', async ({ page }) => {
  await page.goto('/elements');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  // A page that has just come does not listen yet.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(sheet).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(sheet).toContainText(/Audit.*Status/s);
  await expect(sheet.getByRole('button', { name: 'Close' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('gp');
  await expect(page.getByRole('searchbox')).toHaveValue('gp');
  await page.goto('/elements');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await expect(page).toHaveURL(/\/people$/, { timeout: 1_000 });
  }).toPass();
  for (const [key, address] of [
    ['a', /\/audit/],
    ['s', /\/status$/],
  ] as const) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await expect(page).toHaveURL(address);
  }
  await page.keyboard.press('?');
  await sheet.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search or jump to' })).toBeVisible();
});
