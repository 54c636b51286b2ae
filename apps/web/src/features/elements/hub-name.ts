import { hubs } from '@isotope/core';

/** What a hub is called; one that is not known yet by its key. */
export const hubName = (hub: string): string => (hub in hubs ? hubs[hub as keyof typeof hubs] : hub);
