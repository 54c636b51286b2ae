const oneYearInSeconds = 365 * 24 * 60 * 60;

/** Keeps a choice for a year on this browser, where the server sees it with the next request. */
export function keepCookie(name: string, value: string): void {
  document.cookie = `${name}=${value}; Path=/; Max-Age=${oneYearInSeconds}; SameSite=Lax`;
}

/** Forgets it. */
export function dropCookie(name: string): void {
  document.cookie = `${name}=; Path=/; Max-Age=0; SameSite=Lax`;
}
