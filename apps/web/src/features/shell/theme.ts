import { keepCookie } from '@/lib/keep-cookie';

/** The paper a person reads on: by day, by night, or as their system has it. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The cookie the choice is kept in, so that the first paint is already right. */
export const themeCookie = 'isotope_theme';

/** The theme a cookie's value names; the system's for anything else. */
export const themeOf = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? 'system';

/** Told to the window when another theme is chosen, so that every switch shows it. */
const themeEvent = 'isotope:theme';

/** Tells of every theme that is chosen from now on, until it is told to stop. */
export function followTheme(tell: (theme: Theme) => void): () => void {
  const listen = (event: Event) => event instanceof CustomEvent && tell(event.detail as Theme);
  window.addEventListener(themeEvent, listen);
  return () => window.removeEventListener(themeEvent, listen);
}

/** Changes the paper of the page at once, and of every page from now on. */
export function wearTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  keepCookie(themeCookie, theme);
  window.dispatchEvent(new CustomEvent(themeEvent, { detail: theme }));
}
