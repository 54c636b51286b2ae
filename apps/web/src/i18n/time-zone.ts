/** The cookie the reader's time zone is kept in: `Europe/Berlin` when it was chosen, `auto:Europe/Berlin` when not. */
export const zoneCookie = 'isotope_zone';

const automatic = 'auto:';

/** A time zone, and whether a person chose it; otherwise it follows the browser. */
export interface Zone {
  readonly name: string;
  readonly isChosen: boolean;
}

/** The zone a cookie's value names. UTC until the browser has told its own. */
export function zoneOf(value: string | undefined): Zone {
  const isChosen = value !== undefined && !value.startsWith(automatic);
  const name = isChosen ? value : value?.slice(automatic.length);
  return name !== undefined && isZone(name) ? { name, isChosen } : { name: 'UTC', isChosen: false };
}

/** The cookie's value for a zone. */
export const zoneValue = ({ name, isChosen }: Zone): string => (isChosen ? name : automatic + name);

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
