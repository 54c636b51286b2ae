import type english from '@/messages/en';
import { type Language, pseudoLanguage } from './language';
import { pseudo } from './pseudo';

/** Every word of the console, by the part that says it. */
export type Catalogue = typeof english;

const load = {
  en: () => import('@/messages/en'),
  de: () => import('@/messages/de'),
} satisfies Record<Language, () => Promise<{ readonly default: Catalogue }>>;

/** The catalogue of a language. */
export async function catalogueOf(language: Language | typeof pseudoLanguage): Promise<Catalogue> {
  if (language === pseudoLanguage) return pseudo((await load.en()).default);
  return (await load[language]()).default;
}
