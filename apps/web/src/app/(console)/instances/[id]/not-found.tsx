import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/button-link';
import { Empty } from '@/ui/empty';
import { PageHeading } from '@/ui/page-heading';

/** For an instance that is not there: unknown, long deleted or another organisation’s, which look the same. */
export default function InstanceNotFound() {
  const t = useTranslations('instance');
  return (
    <>
      <PageHeading title={t('notFound.title')} crumbs={[{ label: t('list'), href: '/instances' }]} />
      <Empty
        title={t('notFound.heading')}
        actions={
          <ButtonLink kind="primary" href="/instances">
            {t('notFound.all')}
          </ButtonLink>
        }
      >
        {t('notFound.text')}
      </Empty>
    </>
  );
}
