import { uniqueName } from './support/create-form';
import { changeElsewhere, instancePage, openInstance } from './support/instance-page';
import { asProgram, createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

test('name and tags are edited in their place, without asking the provider', async ({ page }) => {
  const name = uniqueName('Before');
  await createInstance(name, { tags: ['emea'] });
  await openInstance(page, name);
  const { edit, field, save, activity } = instancePage(page);
  await edit('Name').click();
  await expect(field('Name')).toBeFocused();
  await field('Name').fill(`${name} renamed`);
  await edit('Tags').click();
  await field('Tags').fill('emea, trial');
  await expectAccessible(page);
  await save.click();
  await expect(page.getByRole('heading', { level: 1, name: `${name} renamed` })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'trial' }).first()).toBeVisible();
  await expect(activity.getByRole('listitem').first()).toContainText('Changed: Name and Tags');
  await expect(field('Name')).toHaveCount(0);
});

test('news lies over neither the bar that saves nor a question, and makes room for what is typed', async ({ page }) => {
  const name = uniqueName('Told');
  await createInstance(name);
  await openInstance(page, name);
  const { configuration, edit, field, save } = instancePage(page);
  await page.getByRole('button', { name: 'Disable' }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(undo).toBeHidden();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(undo).toBeVisible();
  await edit('Name').click();
  const news = page.getByRole('status').filter({ has: undo });
  const tops = async () => ({ news: await news.boundingBox(), bar: await save.locator('..').boundingBox() });
  for (const down of [0, 250, 500]) {
    await page.evaluate((y) => window.scrollTo(0, y), down);
    await expect(async () => {
      const { news: over, bar } = await tops();
      expect(over && bar && (over.y + over.height <= bar.y || over.y >= bar.y + bar.height)).toBe(true);
    }).toPass({ timeout: 5000 });
  }
  await configuration.getByRole('button', { name: 'Cancel' }).click();
  await expect(field('Name')).toHaveCount(0);
  await expect(undo).toBeVisible();
  await edit('Name').click();
  await field('Name').pressSequentially('!');
  await expect(undo).toBeHidden();
});

test('a wrong new secret is refused on its field, nothing changes and what was typed stays', async ({ page }) => {
  const name = uniqueName('Refused');
  await createInstance(name);
  await openInstance(page, name);
  const { configuration, edit, field, save, receipt } = instancePage(page);
  await edit('Password').click();
  await expect(configuration).toContainText('Leave blank to keep the stored value');
  await field('Password').fill('a mistyped one');
  await save.click();
  const answer = page.getByRole('region', { name: 'Autotask CRM refused this sign-in' });
  await expect(answer).toBeFocused();
  await expect(answer).toContainText('the old values stay in use');
  await expect(field('Password')).toHaveValue('a mistyped one');
  await expect(field('Password')).toHaveAttribute('aria-invalid', 'true');
  await expect(receipt).toContainText('The old values stay in use');
  await expectAccessible(page);
  await configuration.getByRole('button', { name: 'Cancel' }).click();
  await expect(field('Password')).toHaveCount(0);
  await expect(instancePage(page).state).toContainText('Verified');
});

test('a secret typed as it is stored changes nothing, and the provider says whether it still accepts it', async ({
  page,
}) => {
  const name = uniqueName('Same');
  await createInstance(name);
  await openInstance(page, name);
  const { edit, field, save, state, activity } = instancePage(page);
  await edit('Password').click();
  await field('Password').fill('sandbox-secret');
  await save.click();
  const told = 'Nothing has changed: these values are already stored. Autotask CRM accepts this account.';
  await expect(page.getByText(told)).toBeVisible();
  await expect(field('Password')).toHaveCount(0);
  await expect(activity.getByRole('listitem').first()).toContainText('Checked: Verified');

  // A name that changes beside it does not leave the password unasked about; a name alone asks nobody.
  await edit('Password').click();
  await field('Password').fill('sandbox-secret');
  await edit('Name').click();
  await field('Name').fill(`${name} renamed`);
  await save.click();
  await expect(page.getByText(/ was changed\. Autotask CRM accepts this account\./)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: `${name} renamed` })).toBeVisible();
  await edit('Name').click();
  await field('Name').fill(`${name} renamed `);
  await save.click();
  await expect(page.getByText('Nothing has changed: these values are already stored.', { exact: true })).toBeVisible();
  await expect(state).toContainText('Verified');
});

test('several problems are named at once, each leading to its field', async ({ page }) => {
  const name = uniqueName('Problems');
  await createInstance(name);
  await openInstance(page, name);
  const { edit, field, save } = instancePage(page);
  await edit('Name').click();
  await field('Name').fill('');
  await edit('Server URL').click();
  await field('Server URL').fill('not an address');
  await save.click();
  const answer = page.getByRole('region', { name: '2 fields to correct' });
  await expect(answer).toBeFocused();
  await answer.getByRole('link', { name: /Name/ }).click();
  await expect(field('Name')).toBeFocused();
  await expect(field('Server URL')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
});

test('a secret that was replaced can be put back', async ({ page }) => {
  const name = uniqueName('Undone');
  await createInstance(name, { externalAuthentication: 'initial' });
  await openInstance(page, name);
  const { configuration, edit, field, save, state } = instancePage(page);
  await edit('User name').click();
  await field('User name').fill('second@sandbox.isotope.test');
  await save.click();
  await expect(page.getByRole('region', { name: 'Autotask CRM refused this sign-in' })).toBeVisible();
  await field('User name').fill('api-user@sandbox.isotope.test');
  await edit('Integration code').click();
  await field('Integration code').fill('SANDBOX');
  await save.click();
  await expect(page.getByText(`${name} was changed.`)).toBeVisible();
  await expect(state).toContainText('Verified');
  await expect(configuration).toContainText(/replaced just now.*restore the previous values for 7 more days/);
  await configuration.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText(`The previous values of ${name} were restored.`)).toBeVisible();
  await expect(state).toContainText('Never checked');
});

test('a provider that cannot be reached leaves the choice to save unverified', async ({ page }) => {
  const name = uniqueName('Unreachable');
  await createInstance(name);
  await openInstance(page, name);
  const { edit, field, save, state } = instancePage(page);
  await edit('User name').click();
  await field('User name').fill('slow@sandbox.isotope.test');
  await save.click();
  await expect(page.getByRole('region', { name: 'Checking' })).toBeVisible();
  await expect(page.getByRole('region', { name: /did not answer in time/ })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save unverified' }).click();
  await expect(state).toContainText('Unreachable since');
  await expect(page.getByText(`${name} was changed without a check.`)).toBeVisible();
});

test('two edits of one field show both sides, and what is chosen stands', async ({ page }) => {
  const name = uniqueName('Both');
  await createInstance(name, { tags: ['emea'] });
  await openInstance(page, name);
  const { edit, field, save } = instancePage(page);
  await edit('Name').click();
  await edit('Tags').click();
  await field('Name').fill(`${name} mine`);
  await field('Tags').fill('mine');
  await changeElsewhere(page, { name: `${name} theirs` });
  await expect(page.getByRole('heading', { level: 1, name: `${name} theirs` })).toBeVisible();
  await expect(field('Name')).toHaveValue(`${name} mine`);
  await save.click();
  const conflict = page.getByRole('region', { name: 'You changed this in another window too' });
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText('That change was saved');
  await expect(page.getByRole('button', { name: /^(Save|Cancel)/ })).toHaveText(['Save my choice']);
  await expect(conflict.getByRole('group', { name: 'Name' })).toContainText(`${name} theirs`);
  await expect(conflict.getByRole('group', { name: 'Tags' })).toHaveCount(0);
  await expectAccessible(page);
  await conflict.getByRole('radio', { name: /What is saved now/ }).check();
  await conflict.getByRole('button', { name: 'Save my choice' }).click();
  await expect(conflict).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: `${name} theirs` })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'mine', exact: true }).first()).toBeVisible();
});

test('an instance that is deleted while it is edited keeps what was typed, and can be brought back to save it', async ({
  page,
}) => {
  const name = uniqueName('Pulled away');
  const number = await createInstance(name);
  await openInstance(page, name);
  const { edit, field, save } = instancePage(page);
  await edit('Name').click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeHidden();
  await field('Name').fill(`${name} again`);
  await asProgram('DELETE', `/instances/${number}`);
  const notice = page.getByRole('region', { name: 'This instance was deleted' });
  await expect(notice).toBeVisible();
  await expect(field('Name')).toHaveValue(`${name} again`);
  await expectAccessible(page);
  await notice.getByRole('button', { name: 'Restore' }).click();
  await expect(notice).toBeHidden();
  await save.click();
  await expect(page.getByText(`${name} again was changed.`)).toBeVisible();
});

test('an edit beside somebody else’s goes through where they do not touch', async ({ page }) => {
  const name = uniqueName('Beside');
  await createInstance(name, { tags: ['emea'] });
  await openInstance(page, name);
  const { edit, field, save } = instancePage(page);
  await edit('Name').click();
  await field('Name').fill(`${name} mine`);
  await changeElsewhere(page, { tags: ['theirs'] });
  await save.click();
  await expect(page.getByRole('heading', { level: 1, name: `${name} mine` })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'theirs' }).first()).toBeVisible();
});
