import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { InstanceQuery } from '@/features/instances/detail/instance-query';
import { InstanceView } from '@/features/instances/detail/instance-view';
import { WordsFor } from '@/i18n/words-for';
import { ask } from '@/graphql/ask';
import { FailureNotice } from '@/ui/failure-notice';

/** Asked once a request, though both the title and the page need it. */
const askInstance = cache((id: string) => ask(InstanceQuery, { id: decodeURIComponent(id) }));

export async function generateMetadata({ params }: PageProps<'/instances/[id]'>): Promise<Metadata> {
  const { data } = await askInstance((await params).id);
  return { title: data?.instance?.name ?? 'Instance' };
}

/** One instance. */
export default async function InstancePage({ params }: PageProps<'/instances/[id]'>) {
  const { data, failure } = await askInstance((await params).id);
  if (failure) return <FailureNotice failure={failure} />;
  if (data.instance === null) notFound();
  return (
    <WordsFor parts={['snippets', 'verification']}>
      <InstanceView instance={data.instance} service={data.service} now={Date.now()} />
    </WordsFor>
  );
}
