/** A path of this console to go on to, or the fallback: never another site's address, however it is dressed up. */
export function safePath(path: string | undefined, fallback: string): string {
  if (path === undefined || !path.startsWith('/')) return fallback;
  const here = 'http://console.invalid';
  const url = URL.canParse(path, here) ? new URL(path, here) : undefined;
  return url?.origin === here ? url.pathname + url.search : fallback;
}
