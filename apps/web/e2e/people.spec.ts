import { consoleUrl, owner } from './support/isotope';
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
  await expect(theirs.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
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

test('an invite can be revoked; the last owner stays one, and their row says so', async ({ page }) => {
  const { email } = aPerson();
  await invite(page, email, 'Editor');
  await page.getByRole('button', { name: `Revoke the invite for ${email}` }).click();
  await expect(page.getByText('The invite was revoked.')).toBeVisible();
  await expect(page.getByRole('button', { name: `Revoke the invite for ${email}` })).toHaveCount(0);
  await page.getByLabel('Role of Ada', { exact: true }).focus();
  await page.getByLabel('Role of Ada', { exact: true }).selectOption('Viewer');
  await expect(page.getByRole('alert').filter({ hasText: 'An organisation needs at least one owner' })).toBeVisible();
  const row = page
    .getByRole('region', { name: 'Members' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('alert') });
  await expect(row.getByRole('region', { name: 'Not done' })).toBeVisible();
  await expect(row.getByLabel('Role of Ada', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Role of Ada', { exact: true })).toHaveValue('OWNER');
});

test.describe('an invite that is opened signed in', () => {
  test.use({ expectedTrouble: /api\/invites/ });

  test('says so and leads back; what is wrong is said at its field', async ({ page }) => {
    const link = await invite(page, aPerson().email, 'Viewer');
    await page.goto(link);
    const notice = page.getByRole('region', { name: /^You are signed in as / });
    await expect(notice).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Join' }).click();
    await expect(page.getByLabel('E-mail')).toBeFocused();
    await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/belongs to another account/);
    await notice.getByRole('link', { name: 'Back to the console' }).click();
    await expect(page).toHaveURL(/\/$/);
  });
});

test('an invite can be reloaded while it is open, and one without its end says how to go on', async ({
  page,
  browser,
}) => {
  const link = await invite(page, aPerson().email, 'Viewer');
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, baseURL: consoleUrl });
  const theirs = await context.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole('button', { name: 'Join' })).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByRole('button', { name: 'Join' })).toBeVisible();
  expect(theirs.url()).not.toContain('#');
  const another = await context.newPage();
  await another.goto('/sign-in/invite');
  await expect(another.getByText('Open the link again')).toBeVisible();
  await context.close();
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
  const opener = theirs.getByRole('button', { name: 'Account', exact: true });
  if (await opener.isVisible()) await opener.click();
  await expect(theirs.getByRole('contentinfo')).toContainText(`${firstName} Hopper`);
  await theirs.keyboard.press('Escape');

  const makeNew = theirs.getByRole('button', { name: 'Create a new user secret' });
  expect((await makeNew.boundingBox())?.height).toBeLessThan(50);
  await makeNew.click();
  const dialog = theirs.getByRole('dialog');
  expect((await dialog.boundingBox())?.width).toBeLessThanOrEqual(460);
  await dialog.getByRole('button', { name: 'Create new secret' }).click();
  const secret = await theirs.getByRole('dialog').getByLabel('User secret').inputValue();
  expect(secret.length).toBeGreaterThan(40);
  await theirs.getByRole('button', { name: 'I have stored it' }).click();
  await expect(theirs.getByRole('main')).not.toContainText(secret);

  const word = theirs.getByRole('region', { name: 'Password', exact: true });
  await word.getByLabel('Current password').fill('not it');
  await word.getByLabel('New password').fill('short');
  await word.getByRole('button', { name: 'Change password' }).click();
  await expect(word.getByRole('region', { name: 'Not changed' })).toBeFocused();
  await word.getByLabel('Current password').fill(password);
  await word.getByLabel('New password').fill('another compiler of one');
  await word.getByRole('button', { name: 'Change password' }).click();
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

test('an e-mail address is changed for the password, and one signs in with the new one', async ({ page, browser }) => {
  const { firstName, email } = aPerson();
  const { page: theirs, context } = await join(browser, await invite(page, email, 'Viewer'), firstName);
  await theirs.goto('/profile');
  const address = theirs.getByRole('region', { name: 'E-mail address', exact: true });
  await expect(address.getByText(email)).toBeVisible();
  await address.getByLabel('New e-mail address').fill('nothing');
  await address.getByRole('button', { name: 'Change e-mail address' }).click();
  await expect(address.getByRole('region', { name: 'Not changed' })).toBeFocused();
  await expectAccessible(theirs);
  const other = aPerson().email;
  await address.getByLabel('New e-mail address').fill(other);
  await address.getByLabel('Current password').fill(password);
  await address.getByRole('button', { name: 'Change e-mail address' }).click();
  await expect(theirs.getByText(`You sign in with ${other} from now on.`)).toBeVisible();
  await expect(address.getByText(other)).toBeVisible();
  await expect(address.getByLabel('New e-mail address')).toHaveValue('');
  await context.clearCookies();
  await theirs.goto('/sign-in');
  await theirs.getByRole('textbox', { name: 'E-mail' }).fill(other);
  await theirs.getByRole('textbox', { name: 'Password' }).fill(password);
  await theirs.getByRole('button', { name: 'Sign in' }).click();
  await expect(theirs.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await context.close();
});

test('the organisation is renamed by an owner, and keeps its name when the new one is none', async ({ page }) => {
  await page.goto('/people');
  const rename = async (name: string) => {
    await page.getByRole('button', { name: 'Rename organisation' }).click();
    const field = page.getByRole('dialog').getByLabel('Name');
    const before = await field.inputValue();
    await field.fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Save name' }).click();
    return before;
  };
  const before = await rename('–');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('a letter or digit among them')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await rename('Northwind Traders');
  await expect(page.getByText('The organisation is called “Northwind Traders” now.')).toBeVisible();
  await expect(page.getByText('Everyone here can see the instances of Northwind Traders')).toBeVisible();
  await rename(before);
  await expect(page.getByText(`Everyone here can see the instances of ${before}`)).toBeVisible();
});

test('the longest name stays within the rail', async ({ page, browser }) => {
  const { firstName, email } = aPerson();
  const { page: theirs, context } = await join(browser, await invite(page, email, 'Viewer'), firstName);
  await theirs.setViewportSize({ width: 1280, height: 860 });
  await theirs.goto('/profile');
  await theirs.getByLabel('First name').fill(`Ada${'e'.repeat(54)}`);
  await theirs.getByRole('button', { name: 'Save name' }).click();
  const account = theirs.getByRole('contentinfo');
  await expect(account).toContainText('Adaeee');
  const way = await account.getByRole('button', { name: 'Sign out' }).boundingBox();
  expect((way?.x ?? 0) + (way?.width ?? 0)).toBeLessThanOrEqual(240);
  await context.close();
});
