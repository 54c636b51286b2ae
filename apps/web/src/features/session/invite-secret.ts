const storageKey = 'isotope.invite';

/**
 * The secret of the invite this tab was opened with; empty when there is none. It is taken out of the address before
 * anything else, so that neither history nor a bookmark keeps it, and kept for this tab alone, so that a reload finds it.
 */
export function takeInviteSecret(): string {
  const inAddress = readHash(window.location.hash);
  window.history.replaceState(null, '', window.location.pathname);
  if (inAddress === '') return sessionStorage.getItem(storageKey) ?? '';
  sessionStorage.setItem(storageKey, inAddress);
  return inAddress;
}

/** Forgets the secret once the link was used. */
export const forgetInviteSecret = (): void => sessionStorage.removeItem(storageKey);

/** What stands after the #, as it is where it was cut within an escape. */
function readHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
