import { getTranslations } from 'next-intl/server';
import type { Catalogue } from '@/i18n/catalogue';

/** What people call an object, for pages that wait for their words; see `useObjectName`. */
export async function objectName(name: string): Promise<string> {
  const t = await getTranslations('objects');
  const known = name as keyof Catalogue['objects'];
  return t.has(known) ? t(known) : name;
}
