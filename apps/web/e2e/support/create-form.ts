import type { Locator, Page } from '@playwright/test';
import { sandboxUrl } from './isotope';

/** What a person fills into the create form. */
export interface Filling {
  readonly name: string;
  readonly userName?: string;
  readonly password?: string;
  readonly serverUrl?: string;
  readonly tags?: string;
}

/** The create form of Autotask CRM, by the words a person sees. */
export function createForm(page: Page) {
  const field = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
  return {
    open: () => page.goto('/elements/autotaskcrm/new'),
    field,
    /** The field, with what else its label says. */
    tags: page.getByRole('textbox', { name: /^Tags/ }),
    create: page.getByRole('button', { name: 'Create instance' }),
    check: page.getByRole('button', { name: 'Check only' }),
    receipt: page.getByRole('region', { name: /checked|Checking/ }),
    fill: async ({ name, userName, password, serverUrl, tags }: Filling) => {
      await field('Name').fill(name);
      await field('User name').fill(userName ?? 'api-user@sandbox.isotope.test');
      await field('Password').fill(password ?? 'sandbox-secret');
      await field('Server URL').fill(serverUrl ?? sandboxUrl);
      if (tags !== undefined) await page.getByRole('textbox', { name: /^Tags/ }).fill(tags);
    },
  };
}

/** A name no other test has used. */
export const uniqueName = (word: string): string => `${word} ${Math.random().toString(36).slice(2, 8)}`;
