/** Where the console is being visited: the one origin its doors answer to, and whether that is HTTPS. */
export interface Place {
  readonly origin: string;
  readonly isSecure: boolean;
}

const loopbackNames = /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * The place a request with this Host header came to. Undefined where no session may be given out: a host other than this
 * machine, without HTTPS announced by ISOTOPE_PUBLIC_URL.
 */
export function placeOf(host: string | null, publicUrl: URL | undefined): Place | undefined {
  if (publicUrl?.protocol === 'https:') return { origin: publicUrl.origin, isSecure: true };
  if (host === null || !loopbackNames.test(host.replace(/:\d+$/, ''))) return undefined;
  return { origin: `http://${host.toLowerCase()}`, isSecure: false };
}
