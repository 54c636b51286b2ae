import { uniqueName } from './support/create-form';
import { consoleUrl, createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

test('no page needs scrolling sideways, down to a width of 320', async ({ page }) => {
  const name = uniqueName('Narrow-and-quite-a-long-name-without-any-space');
  await createInstance(name, { tags: ['emea', 'a-rather-long-tag-that-goes-on-and-on'] });
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['/', '/instances', '/elements', '/elements/autotaskcrm/new', '/people', '/profile']) {
    await page.goto(address);
    await expectAccessible(page);
  }
  await page.goto(`/instances?search=${encodeURIComponent(name)}`);
  await page.getByRole('rowheader').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expectAccessible(page);
});

test('the list is a table to a screen reader also where it looks like cards', async ({ page }) => {
  await createInstance(uniqueName('Card'));
  await page.goto('/instances');
  await expect(page.getByRole('table', { name: 'Instances' }).getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'State' })).toBeAttached();
});

test('the filters open on a narrow window, say how many are chosen, and apply', async ({ page }) => {
  const word = uniqueName('Narrow').replace(' ', '');
  await createInstance(`${word} A`, { externalAuthentication: 'initial' });
  await createInstance(`${word} B`);
  await page.goto(`/instances?search=${word}`);
  await expect(page.getByLabel('State')).toBeHidden();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await expectAccessible(page);
  await page.getByLabel('State').selectOption('Never checked');
  await expect(page.getByRole('rowheader').getByRole('link')).toHaveText([`${word} A`]);
  await expect(page.getByRole('button', { name: 'Filter (1)' })).toHaveAttribute('aria-expanded', 'true');
});

test('a long list goes on when it is asked to, so that what lies below it can be reached', async ({ page }) => {
  const word = uniqueName('Further').replace(' ', '');
  for (let number = 1; number <= 53; number += 1) {
    await createInstance(`${word} ${String(number).padStart(2, '0')}`, { externalAuthentication: 'initial' });
  }
  await page.goto(`/instances?search=${word}&order=name`);
  const names = page.getByRole('rowheader').getByRole('link');
  await page.getByRole('link', { name: 'Show more' }).scrollIntoViewIfNeeded();
  await expect(page.getByText('50 of 53 shown.')).toBeVisible();
  await page.waitForTimeout(300);
  await expect(names).toHaveCount(50);
  await page.getByRole('link', { name: 'Show more' }).click();
  await expect(names).toHaveCount(53);
  await expect(names.nth(50)).toBeFocused();
  await expect(page.getByRole('link', { name: 'Show more' })).toHaveCount(0);
});

test('places and objects stay in one row each, in German too, with what is current in sight', async ({ page }) => {
  const name = uniqueName('Rows');
  await createInstance(name);
  await page.context().addCookies([{ name: 'isotope_language', value: 'de', url: consoleUrl }]);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/instances?search=${encodeURIComponent(name)}`);
  await page.getByRole('rowheader').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.goto(`${page.url()}/data?object=SalesOrder`);
  const rows = [page.getByRole('navigation', { name: 'Hauptnavigation' }), page.getByRole('navigation').last()];
  for (const row of rows) {
    await expect(row.getByRole('link').nth(5)).toBeAttached();
    const tops = await row
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
    expect(new Set(tops.map(Math.round)).size).toBe(1);
    await expect(row.locator('[aria-current]')).toBeInViewport({ ratio: 0.95 });
  }
  await expectAccessible(page);
});

test('what can be done about news stays in one line, however long the name is that it tells of', async ({ page }) => {
  const word = uniqueName('News').replace(' ', '');
  await createInstance(`${word}${'VeryLongNameWithoutAnySpace'.repeat(6)}`);
  for (const [language, back, width] of [
    ['en', 'Undo', 390],
    ['de', 'Rückgängig machen', 320],
  ] as const) {
    await page.context().addCookies([{ name: 'isotope_language', value: language, url: consoleUrl }]);
    await page.setViewportSize({ width, height: 740 });
    await page.goto(`/instances?search=${word}`);
    await page.getByRole('rowheader').getByRole('link').click();
    await page.getByRole('button', { name: /^(Disable|Enable|Deaktivieren|Aktivieren)$/ }).click();
    const news = page.getByRole('status').filter({ hasText: word });
    await expect(news.getByRole('button', { name: back })).toBeVisible();
    for (const button of await news.getByRole('button').all()) {
      expect((await button.boundingBox())?.height).toBeLessThan(36);
    }
    expect((await news.locator('p').first().textContent())?.length).toBeLessThan(90);
  }
});

test('the account is a press away at the head of every page, and closes as one goes on', async ({ page }) => {
  await page.goto('/audit');
  const account = page.getByRole('contentinfo');
  await expect(account).toBeHidden();
  await page.getByRole('button', { name: 'Account', exact: true }).click();
  await expect(account.getByRole('button', { name: 'Sign out' })).toBeInViewport({ ratio: 1 });
  await expect(account.getByRole('radio', { name: 'Dark' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(account).toBeHidden();
  await expect(page.getByRole('button', { name: 'Account', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await account.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your profile' })).toBeVisible();
  await expect(account).toBeHidden();
});

test('all places are in sight, in German too', async ({ page }) => {
  await page.context().addCookies([{ name: 'isotope_language', value: 'de', url: consoleUrl }]);
  await page.goto('/');
  const places = page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link');
  await expect(places.last()).toBeInViewport({ ratio: 0.99 });
});
