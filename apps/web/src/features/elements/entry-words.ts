import { useTranslations } from 'next-intl';
import type { Catalogue } from '@/i18n/catalogue';
import { useIsEnglish } from '@/i18n/use-is-english';

/** What an element says of an entry: in English, as the API gives it. */
export interface EntryWords {
  readonly key: string;
  readonly label: string;
  readonly description: string | null;
}

/** The language of an entry's words where it is not the page's. */
export type Said<Entry> = Entry & { readonly lang?: 'en' };

type Known = keyof Catalogue['entries'];

/** The entries whose place at the provider is described. */
type Placed = { [Key in Known]: Catalogue['entries'][Key] extends { where: object } ? Key : never }[Known];

/**
 * Gives entries in the page's language, where the catalogue knows them: an element of one's own need not be translated,
 * its English words are then marked as such. Entries are known without their hub, whose elements share them.
 */
export function useEntryWords() {
  const t = useTranslations('entries');
  const isEnglish = useIsEnglish();
  return <Entry extends EntryWords>(entry: Entry): Said<Entry> => {
    if (isEnglish) return entry;
    const known = knownAs(entry.key);
    if (!t.has(`${known}.label`)) return { ...entry, lang: 'en' };
    return { ...entry, label: t(`${known}.label`), description: t(`${known}.description`) };
  };
}

/** Gives an entry's label by its key alone; undefined for one the catalogue does not know. */
export function useEntryLabel() {
  const t = useTranslations('entries');
  return (key: string): string | undefined => {
    const label = `${knownAs(key)}.label` as const;
    return t.has(label) ? t(label) : undefined;
  };
}

/** Gives what an element is for in the page's language, as far as the catalogue knows the element. */
export function useElementWords() {
  const t = useTranslations('elements');
  const isEnglish = useIsEnglish();
  return <Element extends { readonly key: string; readonly description: string | null }>(
    element: Element,
  ): Said<Element> => {
    if (isEnglish) return element;
    const known = `descriptions.${element.key as keyof Catalogue['elements']['descriptions']}` as const;
    return t.has(known) ? { ...element, description: t(known) } : { ...element, lang: 'en' };
  };
}

/** Entries are known without their hub. */
const knownAs = (key: string): Known => key.split('.').slice(1).join('_') as Known;

/** The steps by which a person comes to a value at its provider; none where the catalogue does not know them. */
export function stepsToFind(t: ReturnType<typeof useTranslations<'entries'>>, key: string): readonly string[] {
  const places = ['first', 'second', 'third'] as const;
  return places
    .map((place) => `${knownAs(key) as Placed}.where.${place}` as const)
    .flatMap((step) => (t.has(step) ? [t(step)] : []));
}
