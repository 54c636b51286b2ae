import type { Page } from '@playwright/test';
import { createForm } from './support/create-form';
import { consoleUrl } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';
import { untranslated } from './support/untranslated';

const speak = (page: Page, language: string) =>
  page.context().addCookies([{ name: 'isotope_language', value: language, url: consoleUrl }]);

/** The pages a signed-in person can open by their address. */
const addresses = [
  '/',
  '/elements',
  '/elements?search=nothing-like-it',
  '/elements/autotaskcrm/new',
  '/elements/none/new',
  '/people',
  '/profile',
];

test('no page says a word that is not from the catalogue', async ({ page }) => {
  await speak(page, 'en-XA');
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const members = (await page.content()).match(/Grace\w+/g) ?? []; // whom other tests have invited
    expect(await untranslated(page, ['My organisation', 'Ada', ...members]), address).toEqual([]);
  }
});

test('nor does what answers a form', async ({ page }) => {
  await speak(page, 'en-XA');
  await createForm(page).open();
  await page.locator('form button[type=submit]').click();
  await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
  expect(await untranslated(page)).toEqual([]);
});

test('nor does a refusal of the provider, on the form, on its receipt and on the page of the instance', async ({
  page,
}) => {
  await speak(page, 'en-XA');
  await page.goto('/elements/autotaskcrm/new');
  await page.locator('form button').first().click();
  await page.locator('#field-entry-crm\\.autotask\\.username').fill('denied@sandbox.isotope.test');
  await page.locator('form button[type=submit]').click();
  await expect(page.locator('main form [role=region], main form section').first()).toBeFocused();
  await expect(page.locator('aside blockquote')).toBeVisible();
  expect(await untranslated(page)).toEqual([]);
});

test.describe('a stranger', () => {
  test.use({ storageState: { cookies: [], origins: [] }, expectedTrouble: /api\/session/ });

  test('is met in the catalogue’s words alone, refusals included', async ({ page }) => {
    await speak(page, 'en-XA');
    await page.goto('/sign-in');
    expect(await untranslated(page)).toEqual([]);
    await page.locator('input[name=email]').fill('nobody@northwind.example');
    await page.locator('input[name=password]').fill('not the password');
    await page.locator('button[type=submit]').click();
    await expect(page.getByRole('region')).toBeFocused();
    expect(await untranslated(page)).toEqual([]);
    await page.goto('/sign-in/link');
    await expect(page.getByRole('region')).toBeFocused();
    expect(await untranslated(page)).toEqual([]);
  });

  test.describe('whose browser asks for German', () => {
    test.use({ locale: 'de-AT' });

    test('is met in German', async ({ page }) => {
      await page.goto('/sign-in');
      await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE');
      await expectAccessible(page);
    });
  });
});
