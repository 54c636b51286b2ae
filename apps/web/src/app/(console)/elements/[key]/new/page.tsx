import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CreateInstance } from '@/features/instances/create/create-instance';
import { CreateQuery } from '@/features/instances/create/create-query';
import { ask } from '@/graphql/ask';
import { FailureNotice } from '@/ui/failure-notice';

/** Asked once a request, though both the title and the page need it. */
const askForm = cache((key: string) => ask(CreateQuery, { key: decodeURIComponent(key) }));

export async function generateMetadata({ params }: PageProps<'/elements/[key]/new'>): Promise<Metadata> {
  const { data } = await askForm((await params).key);
  return { title: `New ${data?.element?.name ?? ''} instance` };
}

/** Makes an instance of one element. */
export default async function CreatePage({ params }: PageProps<'/elements/[key]/new'>) {
  const { data, failure } = await askForm((await params).key);
  if (failure) return <FailureNotice failure={failure} />;
  if (data.element === null) notFound();
  const asked = data.element.configuration.filter(({ isHidden }) => !isHidden);
  return <CreateInstance element={{ ...data.element, configuration: asked }} service={data.service} />;
}
