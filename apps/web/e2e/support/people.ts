import type { Browser, Page } from '@playwright/test';
import { uniqueName } from './create-form';
import { consoleUrl } from './isotope';
import { expect, expectAccessible } from './test';

/** The password everybody who joins in a test takes. */
export const password = 'a compiler of one';

/** Invites somebody as this role and gives the link. */
export async function invite(page: Page, email: string, role: string): Promise<string> {
  await page.goto('/people');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
  await dialog.getByLabel('E-mail').fill(email);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const link = await dialog.getByLabel('Link').inputValue();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link.replace(/^https?:\/\/[^/]+/, consoleUrl);
}

/** Joins by a link in a browser of one's own; whoever asks for it closes it. */
export async function join(browser: Browser, link: string, firstName: string) {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, baseURL: consoleUrl });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: /^Join / })).toBeVisible();
  expect(page.url()).not.toContain('#');
  await expectAccessible(page);
  await page.getByLabel('First name').fill(firstName);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  return { page, context };
}

/** Somebody no other test knows. */
export const aPerson = () => {
  const firstName = uniqueName('Grace').replace(' ', '');
  return { firstName, email: `${firstName.toLowerCase()}@northwind.example` };
};
