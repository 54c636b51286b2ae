import type { Page } from '@playwright/test';
import { createForm, uniqueName } from './support/create-form';
import { consoleUrl, createInstance, signInLink } from './support/isotope';
import { instancePage, openInstance } from './support/instance-page';
import { crashApi } from './support/stop-api';
import { expect, expectAccessible, test } from './support/test';

test.describe('when Isotope breaks', () => {
  test.use({ expectedTrouble: /api\/graphql/ });

  test('the form keeps what was typed and names the request', async ({ page }) => {
    const form = createForm(page);
    await form.open();
    await form.fill({ name: 'Contoso' });
    await page.route('**/api/graphql', (route) =>
      route.fulfill({
        json: {
          data: null,
          errors: [{ message: 'Isotope failed.', extensions: { code: 'INTERNAL', requestId: 'r-42' } }],
        },
      }),
    );
    await form.create.click();
    const notice = page.getByRole('region', { name: 'Isotope could not do this' });
    await expect(notice).toContainText('r-42');
    await expect(form.field('Password')).toHaveValue('sandbox-secret');
    await expectAccessible(page);
  });

  test('and without a network the page says so until it is back', async ({ page, context }) => {
    const form = createForm(page);
    await form.open();
    await form.fill({ name: 'Contoso' });
    await context.setOffline(true);
    await expect(page.getByText('You are offline.')).toBeVisible();
    await form.create.click();
    await expect(page.getByRole('region', { name: 'You are offline' })).toBeFocused();
    await page.getByRole('link', { name: 'Audit' }).click();
    await expect(page.getByText('other pages cannot be opened')).toBeVisible();
    await expect(form.field('Name')).toHaveValue('Contoso');
    await context.setOffline(false);
    await expect(page.getByText('You are offline.')).toBeHidden();
  });
});

test.describe('while the API restarts', () => {
  test.use({ expectedTrouble: /./ });
  test.skip(process.platform !== 'linux', 'finds the process where Linux lists it');

  test('a page stays as it is, what was typed included, and comes up to date by itself', async ({ page }) => {
    const name = uniqueName('Steadfast');
    await createInstance(name);
    await openInstance(page, name);
    const { edit, field, save } = instancePage(page);
    await edit('Name').click();
    await field('Name').fill(`${name} again`);
    crashApi();
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.getByText('Reconnecting')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Audit', exact: true })).toBeVisible();
    await expect(page.getByText('Reconnecting')).toBeHidden({ timeout: 40_000 });
    await expect(field('Name')).toHaveValue(`${name} again`);
    await save.click();
    await expect(page.getByRole('heading', { level: 1, name: `${name} again` })).toBeVisible();
  });

  test('and a page that was asked for meanwhile appears by itself', async ({ page }) => {
    await page.goto('/elements');
    crashApi();
    await page.getByRole('link', { name: /^Overview/ }).click();
    await expect(page.getByRole('region', { name: 'Isotope is not responding' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible({ timeout: 40_000 });
  });
});

test.describe('after Isotope was updated', () => {
  test.use({ expectedTrouble: /api\/graphql/ });

  const refuse = (page: Page, codes: Record<'documentId' | 'query', string | undefined>) =>
    page.route('**/api/graphql', (route) => {
      const code = codes['query' in route.request().postDataJSON() ? 'query' : 'documentId'];
      if (code === undefined) return route.continue();
      return route.fulfill({ status: 400, json: { errors: [{ message: 'No.', extensions: { code } }] } });
    });

  test('a page that was open goes on, as long as documents may go as texts', async ({ page }) => {
    const form = createForm(page);
    const name = uniqueName('Across');
    await form.open();
    await form.fill({ name });
    await refuse(page, { documentId: 'DOCUMENT_NOT_FOUND', query: undefined });
    await form.create.click();
    await expect(page.getByRole('heading', { level: 1, name: `${name} is ready` })).toBeVisible();
  });

  test('and says where they may not that it has to be loaded anew, and keeps what was typed', async ({ page }) => {
    const form = createForm(page);
    await form.open();
    await form.fill({ name: 'Contoso' });
    await refuse(page, { documentId: 'DOCUMENT_NOT_FOUND', query: 'DOCUMENT_NOT_TRUSTED' });
    await form.create.click();
    const notice = page.getByRole('region', { name: 'This page is out of date' });
    await expect(notice).toBeFocused();
    await expect(form.field('Name')).toHaveValue('Contoso');
    await expectAccessible(page);
    page.on('dialog', (dialog) => void dialog.accept());
    await notice.getByRole('button', { name: 'Reload the page' }).click();
    await expect(notice).toBeHidden();
    await expect(form.field('Name')).toBeVisible();
  });
});

test.describe('a session that has ended', () => {
  test.use({ expectedTrouble: /api\/graphql/, storageState: { cookies: [], origins: [] } });

  test('is begun again in another tab over an edit, which is then saved by itself', async ({ page, context }) => {
    await page.goto(signInLink());
    await page.waitForURL(`${consoleUrl}/`);
    const name = uniqueName('Expired');
    await createInstance(name);
    await openInstance(page, name);
    const { edit, field, save } = instancePage(page);
    await edit('Name').click();
    await field('Name').fill(`${name} again`);
    await context.clearCookies();
    await save.click();
    const notice = page.getByRole('region', { name: 'Not saved' });
    await expect(notice.getByRole('link', { name: 'Sign in again' })).toBeVisible();
    await expectAccessible(page);
    const other = await context.newPage();
    await other.goto(signInLink());
    await other.waitForURL(`${consoleUrl}/`);
    await other.close();
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(page.getByText(`${name} again was changed.`)).toBeVisible();
  });

  test('says on the way to sign in that it has', async ({ page, context }) => {
    await page.goto(signInLink());
    await page.waitForURL(`${consoleUrl}/`);
    await page.goto('/profile');
    const cookies = await context.cookies();
    await context.addCookies(
      cookies.map((cookie) => (/session/.test(cookie.name) ? { ...cookie, value: 'x'.repeat(43) } : cookie)),
    );
    await page.goto('/elements');
    await expect(page).toHaveURL(/\/sign-in\?next=%2Felements&ended=yes$/);
    await expect(page.getByText('Your session has expired')).toBeVisible();
  });

  test('keeps the form, and leads to sign in from any other page and back', async ({ page, context }) => {
    await page.goto(signInLink());
    await page.waitForURL(`${consoleUrl}/`);
    const form = createForm(page);
    await form.open();
    await form.fill({ name: 'Contoso' });
    await context.clearCookies();
    await form.create.click();
    await expect(page.getByRole('region', { name: 'Your session has ended' })).toBeFocused();
    await expect(form.field('Name')).toHaveValue('Contoso');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto('/elements?hub=crm');
    await expect(page).toHaveURL(/\/sign-in\?next=%2Felements%3Fhub%3Dcrm$/);
  });
});

test('an address with a cursor that cannot be leads back to the first page', async ({ page }) => {
  await createInstance('Somewhere in the list');
  await page.goto('/instances?order=name&after=nonsense');
  await expect(page.getByRole('region', { name: 'Isotope could not show this' })).toContainText(/Request \w+/);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'First page' }).click();
  await expect(page).toHaveURL(/\/instances\?order=name$/);
  await expect(page.getByRole('table')).toBeVisible();
});
