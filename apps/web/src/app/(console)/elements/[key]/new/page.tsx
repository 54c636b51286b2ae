import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Tile } from '@/features/elements/tile';
import { CreateInstance } from '@/features/instances/create/create-instance';
import { CreateQuery, type FormElement } from '@/features/instances/create/create-query';
import { ForEditors } from '@/features/instances/for-editors';
import { mayChange } from '@/features/instances/may-change';
import { WordsFor } from '@/i18n/words-for';
import { ask } from '@/graphql/ask';
import { FailureNotice } from '@/ui/failure-notice';
import { Kept } from '@/ui/kept';
import { PageHeading } from '@/ui/page-heading';

/** Asked once a request, though both the title and the page need it. */
const askForm = cache((key: string) => ask(CreateQuery, { key: decodeURIComponent(key) }));

export async function generateMetadata({ params }: PageProps<'/elements/[key]/new'>): Promise<Metadata> {
  const { data } = await askForm((await params).key);
  const t = await getTranslations('create');
  return { title: data?.element ? t('title', { element: data.element.name }) : t('form') };
}

/** Makes an instance of one element. */
export default async function CreatePage({ params }: PageProps<'/elements/[key]/new'>) {
  const { data, failure } = await askForm((await params).key);
  if (failure) {
    return (
      <Kept failure={failure}>
        <FailureNotice failure={failure} />
      </Kept>
    );
  }
  if (data.element === null) notFound();
  if (!mayChange(data.viewer.user)) return <LookOnly element={data.element} />;
  const asked = data.element.configuration.filter(({ isHidden }) => !isHidden);
  return (
    <Kept failure={undefined}>
      <WordsFor parts={['create', 'elements', 'entries', 'snippets', 'verification']}>
        <CreateInstance element={{ ...data.element, configuration: asked }} service={data.service} />
      </WordsFor>
    </Kept>
  );
}

/** For a viewer, who may make none. */
function LookOnly({ element }: { readonly element: FormElement }) {
  const t = useTranslations('create');
  const elements = { label: useTranslations('elements')('title'), href: '/elements' };
  return (
    <>
      <PageHeading
        title={t('title', { element: element.name })}
        crumbs={[elements]}
        mark={<Tile element={element} size="medium" />}
      />
      <ForEditors back={elements} />
    </>
  );
}
