interface SignIn {
  /** Where to go on. */
  readonly next: string;
  /** Whether there was a session before, which the page then says has ended. */
  readonly hasEnded: boolean;
}

/** The address of signing in. */
export function signInHref({ next, hasEnded }: SignIn): string {
  const query = new URLSearchParams({ ...(next !== '/' && { next }), ...(hasEnded && { ended: 'yes' }) }).toString();
  return query === '' ? '/sign-in' : `/sign-in?${query}`;
}
