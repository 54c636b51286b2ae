import { keepCookie } from '@/lib/keep-cookie';

/** The paper a person reads on: by day, by night, or as their system has it. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The cookie the choice is kept in, so that the first paint is already right. */
export const themeCookie = 'isotope_theme';

/** The theme a cookie's value names; the system's for anything else. */
export const themeOf = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? 'system';

/** Changes the paper of the page at once, and of every page from now on. */
export function wearTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  keepCookie(themeCookie, theme);
}
