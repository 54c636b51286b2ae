import { uniqueName } from './support/create-form';
import { instancePage, openInstance } from './support/instance-page';
import { asProgram, sandboxUrl } from './support/isotope';
import { aPerson, invite, join } from './support/people';
import { expect, expectAccessible, test } from './support/test';

/** An instance of an element that no other test relies on. */
const createBooks = (name: string) =>
  asProgram('POST', '/instances', {
    element: { key: 'autotaskfinance' },
    name,
    externalAuthentication: 'initial',
    configuration: {
      'finance.autotask.username': 'api-user@sandbox.isotope.test',
      'finance.autotask.password': 'sandbox-secret',
      'finance.autotask.server.url': sandboxUrl,
    },
  });

test('an owner switches all instances of an element off, having typed its name, and sees what to revoke', async ({
  page,
}) => {
  const name = uniqueName('Leaked');
  await createBooks(name);
  await createBooks(`${name} too`);
  await page.goto('/people');
  await page.getByRole('button', { name: 'Switch instances off' }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByLabel('What to switch off').selectOption('All instances of Autotask Finance');
  await dialog.getByRole('textbox', { name: 'Type its name to confirm' }).fill('autotask');
  await expect(dialog.getByRole('button', { name: 'Switch off now' })).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('This is not the name. Type Autotask Finance.')).toBeVisible();

  await dialog.getByRole('textbox', { name: 'Type its name to confirm' }).fill('Autotask Finance');
  await dialog.getByRole('button', { name: 'Switch off now' }).click();
  const killed = dialog
    .getByRole('list', { name: 'Accounts to revoke' })
    .getByRole('listitem')
    .filter({ hasText: `${name} too` });
  await expect(killed).toContainText('api-user@sandbox.isotope.test');
  await expect(killed).toContainText('secret, not shown');
  await expect(dialog).not.toContainText('sandbox-secret');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Done' }).click();

  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Needs attention' })).toContainText(/\d+ instances are disabled/);
  const recent = page.getByRole('region', { name: 'Recent activity' });
  await expect(recent.getByRole('listitem').first()).toContainText(/disabled \d+ instances/);
  await recent.getByRole('link', { name: /\d+ instances/ }).click();
  await expect(page).toHaveURL(/show=disabled/);

  await openInstance(page, `${name} too`);
  await expect(instancePage(page).state).toContainText('Disabled');
});

test('who is no owner is not offered it', async ({ page, browser }) => {
  const { firstName, email } = aPerson();
  const { page: theirs, context } = await join(browser, await invite(page, email, 'Editor'), firstName);
  await theirs.goto('/people');
  await expect(theirs.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'Switch instances off' })).toHaveCount(0);
  await context.close();
});
