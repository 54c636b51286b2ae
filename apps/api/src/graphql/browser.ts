import { parse } from 'bowser';

/** A browser and its system in plain words, such as `Firefox 140 on Windows`; null for what calls itself nothing known. */
export function browserOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const { browser, os } = parse(userAgent);
  if (!browser.name) return null;
  const [major] = (browser.version ?? '').split('.');
  return `${browser.name}${major ? ` ${major}` : ''}${os.name ? ` on ${os.name}` : ''}`;
}
