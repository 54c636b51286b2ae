/** A path of this console to go on to, or the fallback: never another site's address, however it is dressed up. */
export function safePath(path: string | undefined, fallback: string): string {
  if (path === undefined || !path.startsWith('/')) return fallback;
  const here = 'http://console.invalid';
  const url = URL.canParse(path, here) ? new URL(path, here) : undefined;
  // Dot segments may have left two slashes, which a browser takes for the beginning of another host.
  const isHere = url?.origin === here && !url.pathname.startsWith('//');
  return isHere ? url.pathname + url.search : fallback;
}
