import type { Page } from '@playwright/test';
import { switchOff, switchOn } from './faults';
import { askAsProgram, changeElsewhere, instancePage, openInstance } from './instance-page';
import { expect } from './test';

/** How the pages on which instances are looked after are brought to where they are worth a picture. */
export const instancePictures: Record<string, (page: Page, look: string) => Promise<unknown>> = {
  'instances-chosen': async (page) => {
    await page.goto('/instances?order=name');
    await page.getByRole('checkbox', { name: 'Select Contoso production' }).check();
    await page.getByRole('checkbox', { name: 'Select Fabrikam' }).click({ modifiers: ['Shift'] });
    await expect(page.getByRole('button', { name: 'Disable' })).toBeVisible();
  },
  'instances-done': async (page) => {
    await page.goto('/instances?order=name');
    for (const name of ['Contoso trial', 'Northwind books']) {
      await page.getByRole('checkbox', { name: `Select ${name}` }).check();
    }
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.getByRole('region', { name: '2 instances checked' })).toBeVisible();
  },
  'instance-rejected': (page) => openInstance(page, 'Fabrikam'),
  'instance-refused': async (page, look) => {
    await openInstance(page, 'Contoso production');
    const { edit, field, save } = instancePage(page);
    await edit('Password').click();
    await field('Password').fill(`a mistyped one, ${look}`);
    await save.click();
    await expect(page.getByRole('region', { name: /refused|did not try/ })).toBeFocused();
  },
  'instance-conflict': async (page, look) => {
    await openInstance(page, 'Contoso trial');
    const { edit, field, save } = instancePage(page);
    await edit('Tags').click();
    await field('Tags').fill('emea, renewal');
    await changeElsewhere(page, { tags: ['emea', `trial until ${look === 'phone' ? 'May' : 'June'}`, look] });
    await save.click();
    await expect(page.getByRole('region', { name: 'You changed this in another window too' })).toBeFocused();
  },
  'instance-rotate': async (page) => {
    await openInstance(page, 'Contoso production');
    await page.getByRole('button', { name: 'Rotate token' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'instance-deleted': (page) => page.goto('/instances?show=deleted').then(() => openFirst(page)),
  'instances-deleted': (page) => page.goto('/instances?show=deleted'),
};

async function openFirst(page: Page): Promise<void> {
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'This instance was deleted' })).toBeVisible();
}

/** Has the sandbox refuse an instance’s account, and Isotope find that out. */
export async function reject(name: string): Promise<void> {
  await switchOn({ isReadingAllowed: false });
  await askAsProgram('mutation ($id: ID!) { checkInstance(input: { id: $id }) { __typename } }', {
    id: await idOf(name),
  });
  await switchOff();
}

/** Deletes an instance by its name. */
export async function remove(name: string): Promise<void> {
  await askAsProgram('mutation ($id: ID!) { deleteInstance(input: { id: $id }) { __typename } }', {
    id: await idOf(name),
  });
}

async function idOf(name: string): Promise<string> {
  const query = 'query ($search: String) { instances(filter: { search: $search }) { nodes { id } } }';
  return (await askAsProgram(query, { search: name })).instances.nodes[0].id;
}
