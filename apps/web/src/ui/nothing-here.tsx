import { useTranslations } from 'next-intl';
import { ButtonLink } from './button-link';
import { Empty } from './empty';
import { PageHeading } from './page-heading';

/** In the place of a page that is not there. */
export function NothingHere() {
  const t = useTranslations('ui.notFound');
  return (
    <>
      <PageHeading title={t('title')} />
      <Empty
        title={t('heading')}
        actions={
          <ButtonLink kind="primary" href="/">
            {t('home')}
          </ButtonLink>
        }
      >
        {t('text')}
      </Empty>
    </>
  );
}
