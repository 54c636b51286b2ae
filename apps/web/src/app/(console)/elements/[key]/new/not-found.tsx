import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/button-link';
import { Empty } from '@/ui/empty';
import { PageHeading } from '@/ui/page-heading';

/** For a key no element has. */
export default function ElementNotFound() {
  const t = useTranslations('elements');
  return (
    <>
      <PageHeading title={t('notFound.title')} crumbs={[{ label: t('title'), href: '/elements' }]} />
      <Empty
        title={t('notFound.heading')}
        actions={
          <ButtonLink kind="primary" href="/elements">
            {t('noMatch.all')}
          </ButtonLink>
        }
      >
        {t('notFound.text')}
      </Empty>
    </>
  );
}
