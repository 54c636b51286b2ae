import { uniqueName } from './support/create-form';
import { instancePage, openInstance } from './support/instance-page';
import { createInstance } from './support/isotope';
import { aPerson, invite, join } from './support/people';
import { expect, expectAccessible, test } from './support/test';

test('a viewer sees how every instance fares and is offered nothing they may not do', async ({ page, browser }) => {
  const name = uniqueName('Looked at');
  await createInstance(name, { tags: ['emea'] });
  const { firstName, email } = aPerson();
  const { page: theirs, context } = await join(browser, await invite(page, email, 'Viewer'), firstName);
  await theirs.goto(`/instances?search=${encodeURIComponent(name)}`);
  await expect(theirs.getByRole('rowheader')).toHaveCount(1);
  await expect(theirs.getByRole('checkbox')).toHaveCount(0);
  await expect(theirs.getByRole('link', { name: 'New instance' })).toHaveCount(0);
  await expect(theirs.getByRole('link', { name: 'Export', exact: true })).toBeVisible();
  await expectAccessible(theirs);
  await openInstance(theirs, name);
  const { state, configuration, activity } = instancePage(theirs);
  await expect(state).toContainText('Verified');
  await expect(activity).toContainText('Created, verified');
  await expect(theirs.getByText('You need the editor role to change it.')).toBeVisible();
  await expect(configuration.getByRole('button')).toHaveCount(0);
  for (const action of ['Check now', 'Rotate token', 'Disable', 'Delete']) {
    await expect(theirs.getByRole('button', { name: action })).toHaveCount(0);
  }
  await expectAccessible(theirs);

  const address = new URL(theirs.url()).pathname;
  const forEditors = theirs.getByRole('heading', { name: 'You need the editor role for this' });
  for (const form of ['/elements/autotaskcrm/new', `${address}/data/accounts/new`, `${address}/data/accounts/1/edit`]) {
    await theirs.goto(form);
    await expect(forEditors).toBeVisible();
    await expect(theirs.getByRole('main').getByRole('textbox')).toHaveCount(0);
    await expectAccessible(theirs);
  }
  await theirs.goto('/elements');
  await expect(theirs.getByRole('heading', { name: 'Autotask CRM' })).toBeVisible();
  await expect(theirs.getByRole('link', { name: 'Autotask CRM' })).toHaveCount(0);
  await expect(theirs.getByText('New instance')).toHaveCount(0);
  await expectAccessible(theirs);

  await theirs.keyboard.press('?');
  const sheet = theirs.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('People');
  await expect(sheet).not.toContainText(/New instance|Audit|Status/);
  await theirs.keyboard.press('Escape');
  await theirs.keyboard.press('Control+k');
  await theirs.keyboard.type('autotask crm instance');
  await expect(theirs.getByText('No results.')).toBeVisible();
  await context.close();
});
