import { useTranslations } from 'next-intl';
import type { Catalogue } from '@/i18n/catalogue';

type Known = keyof Catalogue['objects'];

/** Gives what people call an object; one the catalogue has no word for goes by its own name. */
export function useObjectName() {
  const t = useTranslations('objects');
  return (name: string): string => (t.has(name as Known) ? t(name as Known) : name);
}
