import { readFileSync } from 'node:fs';
import { uniqueName } from './support/create-form';
import { asProgram, consoleUrl, createInstance } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

test('search, filters and order live in the address', async ({ page }) => {
  const word = uniqueName('Needle').replace(' ', '');
  await createInstance(`${word} B`, { tags: ['emea'] });
  await createInstance(`${word} A`, { tags: ['apac'], externalAuthentication: 'initial' });
  const names = page.getByRole('rowheader').getByRole('link');
  await page.goto('/instances');
  await expectAccessible(page);

  await page.getByRole('searchbox', { name: 'Name or number' }).fill(word);
  await expect(page).toHaveURL(new RegExp(`\\?search=${word}&order=newest$`));
  await expect(names).toHaveText([`${word} A`, `${word} B`]);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.getByLabel('Order').selectOption('Name, Z to A');
  await expect(names).toHaveText([`${word} B`, `${word} A`]);
  await page.getByLabel('State').selectOption('Never checked');
  await expect(names).toHaveText([`${word} A`]);
  await expect(page.getByText('1 instance', { exact: true })).toBeVisible();
  await page.reload();
  await expect(names).toHaveText([`${word} A`]);
  await expect(page.getByLabel('State')).toHaveValue('unverified');
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(page).toHaveURL(/\/instances$/);
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('a tag leads to what carries it, and can be taken off again', async ({ page }) => {
  const tag = uniqueName('tag').replace(' ', '-');
  await createInstance(uniqueName('Tagged'), { tags: [tag, 'other'] });
  await page.goto('/instances');
  await page.getByRole('row').getByRole('link', { name: tag }).click();
  await expect(page).toHaveURL(new RegExp(`tag=${tag}`));
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.getByRole('link', { name: `Remove the tag ${tag}` }).click();
  await expect(page).toHaveURL(/\/instances$/);
});

test('a number that is searched for finds its instance as a row', async ({ page }) => {
  const name = uniqueName('Numbered');
  const number = await createInstance(name, { externalAuthentication: 'initial' });
  await page.goto(`/instances?search=%23${number}`);
  await expect(page.getByRole('rowheader').getByRole('link')).toHaveText([name]);
  await expect(page.getByText('1 instance', { exact: true })).toBeVisible();
  await expect(page.getByText('Searched as a number and in names.')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/instances?search=nu');
  await expect(page.getByText('One or two characters match the beginning of a name')).toBeVisible();
  await page.goto(`/instances?search=%23${number}&state=rejected`);
  await expect(page.getByText(`Number ${number} is ${name}.`)).toBeVisible();
});

test('every filter can be read whole, in both languages and at any width', async ({ page }) => {
  const search = page.getByRole('search');
  const controls = search.locator('input:visible, select:visible, button:visible');
  for (const language of ['en', 'de']) {
    await page.context().addCookies([{ name: 'isotope_language', value: language, url: consoleUrl }]);
    for (const width of [1280, 1180, 1024]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/instances?owner=nobody');
      await expect(controls).toHaveCount(7);
      const cut = await controls.evaluateAll((all) => {
        const pen = document.createElement('canvas').getContext('2d');
        return all
          .map((one) => {
            const style = getComputedStyle(one);
            if (pen) pen.font = style.font;
            const words =
              one instanceof HTMLSelectElement
                ? one.selectedOptions[0]?.label
                : one.textContent || one.getAttribute('placeholder');
            const wanted =
              (pen?.measureText(words ?? '').width ?? 0) +
              parseFloat(style.paddingLeft) +
              parseFloat(style.paddingRight);
            return { words, isCut: one.clientWidth < Math.floor(wanted) || one.clientHeight > 44 };
          })
          .filter(({ isCut }) => isCut);
      });
      expect(cut, `${language} at ${width}`).toEqual([]);
    }
  }
});

test('rows are of one height, whatever they say', async ({ page }) => {
  const word = uniqueName('Even').replace(' ', '');
  const tags = ['a-tag-that-is-much-longer-than-its-column-is-wide'];
  await createInstance(`${word} new`, { tags });
  const number = await createInstance(`${word} gone`);
  await asProgram('DELETE', `/instances/${number}`);
  const heights: number[] = [];
  for (const show of ['', '&show=deleted']) {
    await page.goto(`/instances?search=${word}${show}`);
    const row = page.getByRole('row').filter({ hasText: word });
    heights.push((await row.boundingBox())?.height ?? 0);
    if (show !== '') continue;
    const tag = await row.getByRole('link', { name: 'a-tag-that' }).boundingBox();
    const last = await row.getByRole('cell').last().boundingBox();
    expect((tag?.x ?? 0) + (tag?.width ?? 0)).toBeLessThanOrEqual((last?.x ?? 0) - 10);
  }
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(1);
});

test('what nothing matches says so and leads back', async ({ page }) => {
  await createInstance(uniqueName('Present'));
  await page.goto('/instances?search=no-such-name-anywhere');
  await expect(page.getByRole('heading', { name: 'No instance matches' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Show all instances' }).click();
  await expect(page.getByRole('table')).toBeVisible();
});

test('the next page has an address of its own, from which one comes back', async ({ page }) => {
  const word = uniqueName('Page').replace(' ', '');
  for (let number = 1; number <= 52; number += 1) {
    await createInstance(`${word} ${String(number).padStart(2, '0')}`, { externalAuthentication: 'initial' });
  }
  await page.goto(`/instances?search=${word}&order=name`);
  const names = page.getByRole('rowheader').getByRole('link');
  await expect(names).toHaveCount(50);
  await page.goto((await page.getByRole('link', { name: 'Show more' }).getAttribute('href')) ?? '');
  await expect(names).toHaveText([`${word} 51`, `${word} 52`]);
  await expect(page.getByRole('table')).not.toHaveAttribute('aria-rowcount');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Previous page' }).click();
  await expect(names).toHaveCount(50);
  await expect(names.first()).toHaveText(`${word} 01`);
  await expect(page.getByRole('link', { name: 'Previous page' })).toHaveCount(0);
});

test('a row leads to its instance wherever it is pressed, but for its box and its tags', async ({ page, context }) => {
  const name = uniqueName('Whole');
  await createInstance(name, { tags: ['whole-row'] });
  await page.goto(`/instances?search=${encodeURIComponent(name)}`);
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByRole('checkbox').check();
  await expect(page.getByRole('region', { name: 'Selected instances' })).toContainText('1 selected');
  const press = async (cell: number, button: 'left' | 'middle' = 'left') => {
    const place = await row.locator('> *').nth(cell).boundingBox();
    if (!place) throw new Error('The row has no such cell.');
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2, { button });
  };
  const [other] = await Promise.all([context.waitForEvent('page'), press(4, 'middle')]);
  await expect(other.getByRole('heading', { level: 1, name })).toBeVisible();
  await other.close();
  for (const cell of [1, 3, 4, 6]) {
    await page.goto(`/instances?search=${encodeURIComponent(name)}`);
    await press(cell);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  await page.goto(`/instances?search=${encodeURIComponent(name)}`);
  await press(5);
  await expect(page).toHaveURL(/tag=whole-row/);
});

test('tags are offered by how many carry them, and found by their beginning', async ({ page }) => {
  const tag = uniqueName('offered').replace(' ', '-');
  const word = uniqueName('Offer').replace(' ', '');
  await createInstance(`${word} A`, { tags: [tag, 'other'] });
  await createInstance(`${word} B`, { tags: [tag] });
  await page.goto(`/instances?search=${word}`);
  await page.getByRole('button', { name: 'Any tag' }).click();
  await page.getByRole('searchbox', { name: 'Find a tag' }).fill(tag.slice(0, 12));
  await expect(page.getByText('1 tag', { exact: true })).toBeAttached();
  await expectAccessible(page);
  await page.getByRole('link', { name: `${tag} 2 instances` }).click();
  await expect(page).toHaveURL(new RegExp(`search=${word}&tag=${tag}`));
  await expect(page.getByText('2 instances', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Any tag' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: 'Find a tag' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Any tag' })).toBeFocused();
});

test('what needs attention, what is disabled and what is deleted each have an address', async ({ page }) => {
  const word = uniqueName('Kinds').replace(' ', '');
  await createInstance(`${word} fine`);
  const number = await createInstance(`${word} off`, { externalAuthentication: 'initial' });
  await asProgram('DELETE', `/instances/${number}/enabled`);
  const gone = await createInstance(`${word} gone`, { externalAuthentication: 'initial' });
  await asProgram('DELETE', `/instances/${gone}`);
  const names = page.getByRole('rowheader').getByRole('link');
  await page.goto(`/instances?search=${word}`);
  await expect(names).toHaveText([`${word} off`, `${word} fine`]);
  await page.getByLabel('Enabled, disabled or deleted').selectOption('Disabled');
  await expect(names).toHaveText([`${word} off`]);
  await page.getByLabel('Enabled, disabled or deleted').selectOption('Deleted');
  await expect(names).toHaveText([`${word} gone`]);
  await expect(page).toHaveURL(/show=deleted/);
  await page.getByLabel('Enabled, disabled or deleted').selectOption('Enabled or not');
  await page.getByLabel('State').selectOption('Needs attention');
  await expect(page.getByRole('heading', { name: 'No instance matches' })).toBeVisible();
});

test('the whole of what is shown is had as a file, without a value of any configuration', async ({ page }) => {
  const word = uniqueName('Export').replace(' ', '');
  await createInstance(`${word}, "quoted"`, { tags: ['emea', 'trial'] });
  await createInstance(`${word} other`, { externalAuthentication: 'initial' });
  await page.goto(`/instances?search=${word}&order=name`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^instances-\d{4}-\d\d-\d\d\.csv$/);
  const text = readFileSync(await download.path(), 'utf8');
  const [head, ...lines] = text.replace('\u{feff}', '').trimEnd().split('\r\n');
  expect(head).toBe('number,id,name,element,state,stateSince,lastChecked,disabled,tags,owner,created,updated,deleted');
  expect(lines).toHaveLength(2);
  expect(lines.join()).toContain(`"${word}, ""quoted""",autotaskcrm,VERIFIED,`);
  expect(text).not.toContain('api-user@sandbox');
});

test('elements are found by their words; none found says so', async ({ page }) => {
  await page.goto('/elements');
  await expectAccessible(page);
  await page.getByRole('searchbox').fill('autotask');
  await expect(page).toHaveURL(/search=autotask/);
  await expect(page.getByRole('link', { name: 'Autotask CRM' })).toBeVisible();
  await page.getByRole('searchbox').fill('nothing like it');
  await expect(page.getByRole('heading', { name: 'No element matches' })).toBeVisible();
});
