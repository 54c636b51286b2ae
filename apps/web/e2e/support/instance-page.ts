import type { Page } from '@playwright/test';
import { apiUrl, secrets } from './isotope';
import { expect } from './test';

/** Opens the page of an instance by its name, through the list. */
export async function openInstance(page: Page, name: string): Promise<void> {
  await page.goto(`/instances?search=${encodeURIComponent(name)}`);
  await page.getByRole('rowheader').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The page of an instance, by the words a person sees. */
export function instancePage(page: Page) {
  const configuration = page.getByRole('region', { name: 'Configuration', exact: true });
  return {
    state: page.getByRole('region', { name: 'State' }),
    configuration,
    receipt: page.getByRole('region', { name: /^(Last check|Checking|What was checked)$/ }),
    token: page.getByRole('region', { name: 'Token' }),
    activity: page.getByRole('region', { name: 'Activity' }),
    edit: (what: string) => configuration.getByRole('button', { name: new RegExp(`^(Edit|Replace|Set) ${what}$`) }),
    field: (name: string) => configuration.getByRole('textbox', { name }),
    save: configuration.getByRole('button', { name: /^(Save|Check and save)$/ }),
  };
}

/** Asks the API as a program would, with the organisation’s secrets. */
export async function askAsProgram(query: string, variables: Record<string, unknown>): Promise<any> {
  const { userSecret, organizationSecret } = secrets();
  const answer = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: {
      Authorization: `User ${userSecret}, Organization ${organizationSecret}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Changes the instance whose page is open, as somebody else would. */
export async function changeElsewhere(page: Page, changes: Record<string, unknown>): Promise<void> {
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  const { updateInstance } = await askAsProgram(
    'mutation ($input: UpdateInstanceInput!) { updateInstance(input: $input) { __typename } }',
    { input: { id, ...changes } },
  );
  expect(updateInstance.__typename).toBe('ChangedInstance');
}
