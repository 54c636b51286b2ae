import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { uniqueName } from './support/create-form';
import { createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

const total = 320;

/** A list too long to stand on a page all at once; made once for all tests of this file. */
const word = uniqueName('Long').replace(' ', '');
const nameOf = (number: number) => `${word} ${String(number).padStart(3, '0')}`;

test.beforeAll(async () => {
  for (let from = 1; from <= total; from += 16) {
    const numbers = Array.from({ length: Math.min(16, total - from + 1) }, (_, index) => from + index);
    await Promise.all(
      numbers.map((number) => createInstance(nameOf(number), { tags: ['long'], externalAuthentication: 'initial' })),
    );
  }
});

const names = (page: Page) => page.getByRole('rowheader').getByRole('link');
const row = (page: Page, number: number) => page.getByRole('row').filter({ hasText: nameOf(number) });

async function open(page: Page) {
  await page.goto(`/instances?search=${word}&order=name`);
  await expect(page.getByText(/^32\d instances$/)).toBeVisible();
}

/** Scrolls like a person, screen by screen, until a row stands in the middle of the window. */
async function scrollTo(page: Page, number: number) {
  await page.mouse.move(700, 500);
  for (let screens = 0; screens < 120; screens += 1) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(80);
    if (!(await centre(page, nameOf(number)))) continue;
    await page.waitForTimeout(400);
    if (await centre(page, nameOf(number))) break;
  }
  await expect(row(page, number)).toBeInViewport();
}

/** Brings the row of a name to the middle of the window, if it stands on the page. */
const centre = (page: Page, name: string) =>
  page.getByRole('table').evaluate((table, wanted) => {
    const link = [...table.querySelectorAll('th a')].find((one) => one.textContent === wanted);
    link?.scrollIntoView({ block: 'center' });
    return link !== undefined;
  }, name);

test('a long list comes as one scrolls, neither skips nor repeats, and stands on the page in part', async ({
  page,
}) => {
  await open(page);
  await expect(names(page)).toHaveCount(50);
  const table = page.getByRole('table', { name: 'Instances' });
  await expect(table).toHaveAttribute('aria-rowcount', String(total + 1));
  await page.mouse.move(700, 500);
  const seen = new Map<string, string | null>();
  for (let screens = 0; screens < 80 && seen.size < total; screens += 1) {
    const shown = await page
      .getByRole('rowheader')
      .evaluateAll((heads) =>
        heads.map((head) => [head.querySelector('a')?.textContent, head.closest('tr')?.ariaRowIndex]),
      );
    for (const [name, index] of shown) if (name) seen.set(name, index ?? null);
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(60);
  }
  expect([...seen.keys()].sort()).toEqual(Array.from({ length: total }, (_, index) => nameOf(index + 1)));
  for (const number of [1, 160, total]) expect(seen.get(nameOf(number))).toBe(String(number + 1));
  expect(await names(page).count()).toBeLessThan(80);
  await expectAccessible(page);
});

test('the file of a long list holds every instance, past the first page the API gives', async ({ page }) => {
  await open(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export', exact: true }).click(),
  ]);
  const [, ...lines] = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines.map((line) => line.split(',')[2])).toEqual(
    Array.from({ length: total }, (_, index) => nameOf(index + 1)),
  );
});

test('whoever comes back from an instance stands where they were', async ({ page }) => {
  await open(page);
  await scrollTo(page, 260);
  const before = await row(page, 260).boundingBox();
  await row(page, 260)
    .getByRole('link', { name: nameOf(260) })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: nameOf(260) })).toBeVisible();
  await page.goBack();
  await expect(row(page, 260)).toBeInViewport();
  await expect
    .poll(async () => Math.abs(((await row(page, 260).boundingBox())?.y ?? 0) - (before?.y ?? 0)))
    .toBeLessThan(8);
});

test('rows far apart are chosen together, and keep their choice while they are off the page', async ({ page }) => {
  await open(page);
  await page.getByRole('checkbox', { name: `Select ${nameOf(2)}` }).check();
  await scrollTo(page, 240);
  await page.getByRole('checkbox', { name: `Select ${nameOf(240)}` }).click({ modifiers: ['Shift'] });
  await expect(page.getByRole('region', { name: 'Selected instances' })).toContainText('239 selected');
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(page.getByRole('checkbox', { name: `Select ${nameOf(2)}` })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: `Select ${nameOf(1)}` })).not.toBeChecked();
});

test('the Tab key goes on from row to row past what stands on the page, and the focus is not lost by scrolling', async ({
  page,
}) => {
  await open(page);
  await scrollTo(page, 200);
  await row(page, 200)
    .getByRole('link', { name: nameOf(200) })
    .focus();
  for (let number = 201; number <= 225; number += 1) {
    const link = () => row(page, number).getByRole('link', { name: nameOf(number) });
    for (let presses = 0; presses < 5; presses += 1) {
      await page.keyboard.press('Tab');
      if (await link().evaluate((element) => element === document.activeElement)) break;
    }
    await expect(link()).toBeFocused();
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(row(page, 1)).toBeInViewport();
  await expect(row(page, 225).getByRole('link', { name: nameOf(225) })).toBeFocused();
});

test('what is created meanwhile appears, and nothing of what was loaded is lost', async ({ page }) => {
  await open(page);
  await scrollTo(page, 200);
  await createInstance(`${word} 200 again`, { tags: ['long'], externalAuthentication: 'initial' });
  await expect(row(page, 200)).toHaveCount(2);
  await expect(row(page, 210)).toHaveCount(1);
});

test.describe('while Isotope does not answer', () => {
  test.use({ expectedTrouble: /api\/graphql/ });

  test('what was loaded stays, and the rest can be asked for again', async ({ page }) => {
    await page.route('**/api/graphql', (route) =>
      route.request().postData()?.includes('MoreInstances') ? route.abort('connectionreset') : route.continue(),
    );
    await open(page);
    await page.getByRole('link', { name: 'Show more' }).scrollIntoViewIfNeeded();
    await expect(
      page.getByRole('alert').filter({ hasText: 'The rest of the list could not be loaded.' }),
    ).toBeVisible();
    await expect(names(page)).toHaveCount(50);
    await page.unroute('**/api/graphql');
    await page.getByRole('link', { name: 'Show more' }).click();
    await expect(row(page, 51).getByRole('link', { name: nameOf(51) })).toBeFocused();
  });
});
