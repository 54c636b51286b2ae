import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/button-link';
import { Empty } from '@/ui/empty';
import { dataHref } from './data-address';

/** In place of a record the provider does not have. */
export function RecordNotFound({ id, object }: { readonly id: string; readonly object: string }) {
  const t = useTranslations('data.gone');
  return (
    <Empty title={t('title')} actions={<ButtonLink href={dataHref(id, { object })}>{t('back')}</ButtonLink>}>
      {t('text')}
    </Empty>
  );
}
