import { useTranslations } from 'next-intl';
import { useEntryWords } from '@/features/elements/entry-words';
import { nameField, tagsField } from './draft';
import { useEditing } from './editing';

/** What a field is called in the page’s language. */
export function useFieldLabel() {
  const t = useTranslations('instance.configuration');
  const words = useEntryWords();
  const { element } = useEditing().instance;
  return (field: string): string => {
    if (field === nameField || field === 'name') return t('name');
    if (field === tagsField || field === 'tags') return t('tags');
    const entry = [...element.configuration, ...element.commonConfiguration].find(({ key }) => key === field);
    return entry ? words(entry).label : field;
  };
}
