import { uniqueName } from './support/create-form';
import { sandboxUrl } from './support/isotope';
import { expect, test } from './support/test';

test('an instance is created with the keyboard alone', async ({ page }) => {
  const name = uniqueName('Keys');
  await page.goto('/elements');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, () => page.getByRole('link', { name: 'Autotask CRM' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'New Autotask CRM instance' })).toBeVisible();
  for (const [label, text] of [
    ['Name', name],
    ['User name', 'api-user@sandbox.isotope.test'],
    ['Password', 'sandbox-secret'],
    ['Server URL', sandboxUrl],
  ] as const) {
    await tabTo(page, () => page.getByRole('textbox', { name: label, exact: true }));
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `${name} is ready` })).toBeVisible();
  await tabTo(page, () => page.getByLabel('Element token'));
  await tabTo(page, () => page.getByRole('button', { name: 'I have stored it' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/instances\/.+/);
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeFocused();

  await tabTo(page, () => page.getByRole('button', { name: 'Delete' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: `Delete ${name}?` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Delete' })).toBeFocused();
});

type Page = Parameters<Parameters<typeof test>[2]>[0]['page'];
type Locator = ReturnType<Page['getByRole']>;

/** Presses Tab until the wanted control has the focus, as somebody without a mouse has to. */
async function tabTo(page: Page, wanted: () => Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted().evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Forty presses of Tab did not reach the control.');
}
