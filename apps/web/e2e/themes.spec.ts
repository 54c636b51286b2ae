import { createForm, uniqueName } from './support/create-form';
import { createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('every page is free of what axe finds', async ({ page, browser }) => {
      const name = uniqueName('Themed');
      await createInstance(name, { tags: ['emea'] });
      for (const address of [
        '/instances',
        '/elements',
        '/elements/autotaskcrm/new',
        '/',
        '/people',
        '/profile',
        '/instances?search=nothing-at-all',
      ]) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
      }
      await page.goto(`/instances?search=${encodeURIComponent(name)}`);
      await page.getByRole('rowheader').getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
      await expectAccessible(page);

      const strangers = await browser.newContext({ colorScheme, storageState: { cookies: [], origins: [] } });
      const stranger = await strangers.newPage();
      await stranger.goto('/sign-in');
      await expectAccessible(stranger);
      await strangers.close();
    });

    test('a refused form is too', async ({ page }) => {
      const form = createForm(page);
      await form.open();
      await form.create.click();
      await expect(page.getByRole('region', { name: /to correct/ })).toBeFocused();
      await expectAccessible(page);
    });
  });
}

test('the chosen theme is there from the first paint of the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/instances');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const byDay = await paper();
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await paper()).not.toBe(byDay);
  const html = await (await page.request.get('/instances')).text();
  expect(html).toContain('data-theme="dark"');
  await page.getByRole('radio', { name: 'Auto' }).check();
  expect(await paper()).toBe(byDay);
});
