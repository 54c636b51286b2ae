import { parse } from 'bowser';

/** What a browser calls itself, taken apart. */
export interface Browser {
  /** Its name and major version, such as `Firefox 140`; null for what calls itself nothing known. */
  readonly browser: string | null;
  /** The operating system it runs on, such as `Windows`. */
  readonly system: string | null;
}

/** Reads the header `User-Agent`. */
export function browserOf(userAgent: string | null): Browser {
  if (!userAgent) return { browser: null, system: null };
  const { browser, os } = parse(userAgent);
  const [major] = (browser.version ?? '').split('.');
  return {
    browser: browser.name ? [browser.name, ...(major ? [major] : [])].join(' ') : null,
    system: os.name ?? null,
  };
}
