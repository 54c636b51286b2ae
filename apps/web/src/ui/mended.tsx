import { useTranslations } from 'next-intl';
import { Notice } from './notice';

/** In the place of a form's problems once all of them have been mended, so that the form does not jump. */
export function Mended() {
  const t = useTranslations('ui.mended');
  return (
    <Notice kind="plain" title={t('title')}>
      <p>{t('text')}</p>
    </Notice>
  );
}
