import { consoleUrl } from './support/isotope';
import { aPerson, invite, join, password } from './support/people';
import { expect, expectAccessible, test } from './support/test';
import { wordsToTranslate } from './support/untranslated';

test('somebody joins by a link, gets another role, and is removed', async ({ page, browser }) => {
  const { firstName, email } = aPerson();
  const link = await invite(page, email, 'Viewer');
  await expect(page.getByRole('listitem').filter({ hasText: email })).toContainText('Viewer, invited by');
  const { page: theirs, context } = await join(browser, link, firstName);
  await theirs.goto('/people');
  await expect(theirs.getByRole('button', { name: 'Invite somebody' })).toHaveCount(0);
  await theirs.goto('/components');
  await expect(theirs.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await theirs.goto('/people');
  await expect(theirs.getByRole('listitem').filter({ hasText: firstName })).toContainText('Viewer');

  await page.reload();
  await page.getByLabel(`Role of ${firstName}`).selectOption('Editor');
  await expect(page.getByText(`${firstName} is now Editor.`)).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByRole('listitem').filter({ hasText: firstName })).toContainText('Editor');

  await page.getByRole('button', { name: `Remove ${firstName}` }).click();
  expect(await wordsToTranslate(page, firstName)).toEqual([]);
  await page.getByRole('button', { name: 'Remove from the organisation' }).click();
  await expect(page.getByText(`${firstName} was removed.`)).toBeVisible();
  await expect(page.getByLabel(`Role of ${firstName}`)).toHaveCount(0);
  await theirs.goto('/people');
  await expect(theirs).toHaveURL(/\/sign-in/);
  await context.close();
});

test('an invite can be taken back; the last owner stays one', async ({ page }) => {
  const { email } = aPerson();
  await invite(page, email, 'Editor');
  await page.getByRole('button', { name: `Take back the invite for ${email}` }).click();
  await expect(page.getByText('The invite was taken back.')).toBeVisible();
  await expect(page.getByRole('button', { name: `Take back the invite for ${email}` })).toHaveCount(0);
  await page.getByLabel(/^Role of Ada/).selectOption('Viewer');
  await expect(page.getByRole('alert').filter({ hasText: 'The last owner stays one' })).toBeVisible();
  const notice = await page.getByRole('region', { name: 'Not done' }).boundingBox();
  const list = await page.getByRole('region', { name: 'Members' }).getByRole('list').boundingBox();
  expect((list?.y ?? 0) - (notice?.y ?? 0) - (notice?.height ?? 0)).toBeGreaterThanOrEqual(8);
  await expect(page.getByLabel(/^Role of Ada/)).toHaveValue('OWNER');
});

test.describe('a link that was taken back', () => {
  test.use({ storageState: { cookies: [], origins: [] }, expectedTrouble: /api\/invites/ });

  test('says so, and leads on', async ({ page }) => {
    await page.goto('/sign-in/invite#made-up');
    await expect(page.getByRole('region', { name: 'This link does not work' })).toBeFocused();
    await expectAccessible(page);
  });
});

test('a person changes their name, language, password and secret, and signs out elsewhere', async ({
  page,
  browser,
}) => {
  const { firstName, email } = aPerson();
  const { page: theirs, context } = await join(browser, await invite(page, email, 'Editor'), firstName);
  const elsewhere = await browser.newContext({ storageState: { cookies: [], origins: [] }, baseURL: consoleUrl });
  const other = await elsewhere.newPage();
  await other.goto('/sign-in');
  await other.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await other.getByRole('textbox', { name: 'Password' }).fill(password);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByRole('navigation', { name: 'Main' })).toBeVisible();

  await theirs.goto('/profile');
  const sessions = theirs.getByRole('region', { name: 'Where you are signed in' }).getByRole('listitem');
  await expect(sessions.first()).toContainText(/Signed in just now/);
  await expect(sessions.first()).toContainText(/Ends on .* at \d\d:\d\d if unused, on .* at the latest/);
  await expectAccessible(theirs);
  await theirs.getByLabel('Last name').fill('Hopper');
  await theirs.getByRole('button', { name: 'Save name' }).click();
  await expect(theirs.getByRole('contentinfo')).toContainText(`${firstName} Hopper`);

  const makeNew = theirs.getByRole('button', { name: 'Make a new one' });
  expect((await makeNew.boundingBox())?.height).toBeLessThan(50);
  await makeNew.click();
  await theirs.getByRole('dialog').getByRole('button', { name: 'Make a new one' }).click();
  const secret = await theirs.getByRole('dialog').getByLabel('User secret').inputValue();
  expect(secret.length).toBeGreaterThan(40);
  await theirs.getByRole('button', { name: 'I have stored it' }).click();
  await expect(theirs.getByRole('main')).not.toContainText(secret);

  await theirs.getByLabel('Current password').fill('not it');
  await theirs.getByLabel('New password').fill('short');
  await theirs.getByRole('button', { name: 'Change password' }).click();
  await expect(theirs.getByRole('region', { name: 'Not changed' })).toBeFocused();
  await theirs.getByLabel('Current password').fill(password);
  await theirs.getByLabel('New password').fill('another compiler of one');
  await theirs.getByRole('button', { name: 'Change password' }).click();
  await expect(theirs.getByText('one other session was ended')).toBeVisible();
  await other.goto('/people');
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();

  await theirs.getByLabel('Language').selectOption('Deutsch');
  await expect(theirs.getByRole('heading', { level: 1, name: 'Ihr Profil' })).toBeVisible();
  await expect(theirs.locator('html')).toHaveAttribute('lang', 'de-DE');
  await theirs.getByLabel('Zeitzone').selectOption('Asia/Tokyo');
  await expect(theirs.locator('time[title*="Asia/Tokyo"]').first()).toBeVisible();
  await expectAccessible(theirs);
  await context.close();

  const third = await browser.newContext({ storageState: { cookies: [], origins: [] }, baseURL: consoleUrl });
  const again = await third.newPage();
  await again.goto('/sign-in');
  await again.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await again.getByRole('textbox', { name: 'Password' }).fill('another compiler of one');
  await again.getByRole('button', { name: 'Sign in' }).click();
  await expect(again.getByRole('navigation', { name: 'Hauptnavigation' })).toBeVisible();
  await third.close();
});
