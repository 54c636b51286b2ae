import { useTranslations } from 'next-intl';
import { ForEditors } from '@/features/instances/for-editors';
import { dataHref } from './data-address';

/** In place of a record's form, with the way to its list. */
export function RecordForEditors({ id, object }: { readonly id: string; readonly object: string }) {
  const t = useTranslations('data.gone');
  return <ForEditors back={{ label: t('back'), href: dataHref(id, { object }) }} />;
}
