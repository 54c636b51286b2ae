import type { Page } from '@playwright/test';
import { uniqueName } from './support/create-form';
import { openInstance } from './support/instance-page';
import { consoleUrl, createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';
import { untranslated } from './support/untranslated';

const speak = (page: Page, language: string) =>
  page.context().addCookies([{ name: 'isotope_language', value: language, url: consoleUrl }]);

test('neither the list nor what is done with it says a word that is not from the catalogue', async ({ page }) => {
  const name = uniqueName('Words').replace(' ', '');
  await createInstance(name, { tags: ['emea'] });
  await speak(page, 'en-XA');
  for (const query of [`search=${name}`, 'search=no-such-name-anywhere', 'show=deleted&search=no-such-name-anywhere']) {
    await page.goto(`/instances?${query}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await untranslated(page, [name]), query).toEqual([]);
  }
  await page.goto(`/instances?search=${name}`);
  await page.locator('tbody input[type=checkbox]').check();
  const actions = page.locator('main section button');
  await expect(actions.first()).toBeVisible();
  expect(await untranslated(page, [name])).toEqual([]);
  await actions.nth(1).click();
  expect(await untranslated(page, [name])).toEqual([]);
});

test('nor does an instance’s page, its edit and what answers it', async ({ page }) => {
  const name = uniqueName('Words').replace(' ', '');
  await createInstance(name, { tags: ['emea'] });
  await openInstance(page, name);
  await speak(page, 'en-XA');
  await page.reload();
  expect(await untranslated(page, [name])).toEqual([]);
  const edits = page.locator('dd > button');
  await edits.first().click();
  await page.locator('#field-name').fill('');
  await page.locator('form button[type=submit]').click();
  await expect(page.locator('[aria-invalid=true]')).toBeVisible();
  expect(await untranslated(page, [name])).toEqual([]);
});

test('an instance is told of in German, dates and numbers by German rules', async ({ page }) => {
  const name = uniqueName('Deutsch');
  await createInstance(name);
  await openInstance(page, name);
  await speak(page, 'de');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Zustand' })).toContainText(
    'Alle Prüfungen bestanden in den letzten 30 Tagen.',
  );
  await expect(page.getByRole('region', { name: 'Konfiguration' })).toContainText(/Gesetzt am \d+\. \w+/);
  await page.getByRole('button', { name: 'Jetzt prüfen' }).click();
  await expect(page.getByText('Autotask CRM nimmt dieses Konto an.')).toBeVisible();
  await expectAccessible(page);
});
