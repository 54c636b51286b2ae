import { hubs } from '@isotope/core';
import type { useTranslations } from 'next-intl';

/** Gives what hubs are called; one that is not known yet by its key. */
export const hubNames =
  (t: ReturnType<typeof useTranslations<'elements'>>) =>
  (hub: string): string =>
    hub in hubs ? t(`hubs.${hub as keyof typeof hubs}`) : hub;
