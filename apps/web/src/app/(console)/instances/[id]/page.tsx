import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { DeletedView } from '@/features/instances/detail/deleted-view';
import { DraftKeeper } from '@/features/instances/detail/edit/draft-keeper';
import { InstanceQuery } from '@/features/instances/detail/instance-query';
import { InstanceView } from '@/features/instances/detail/instance-view';
import { LiveRefresh } from '@/features/instances/live/live-refresh';
import { mayChange } from '@/features/instances/may-change';
import { numberIn } from '@/features/instances/number-in';
import { WordsFor } from '@/i18n/words-for';
import { ask } from '@/graphql/ask';
import { FailureNotice } from '@/ui/failure-notice';
import { Kept } from '@/ui/kept';

/** Asked once a request, though both the title and the page need it. */
const askInstance = cache((id: string) => ask(InstanceQuery, { id: decodeURIComponent(id) }));

export async function generateMetadata({ params }: PageProps<'/instances/[id]'>): Promise<Metadata> {
  const { data } = await askInstance((await params).id);
  const t = await getTranslations('instance');
  return { title: data?.instance?.name ?? data?.deletedInstance?.name ?? t('title') };
}

/** One instance, also one that was deleted and can still be brought back; by its number it leads to its own address. */
export default async function InstancePage({ params }: PageProps<'/instances/[id]'>) {
  const { data, failure } = await askInstance((await params).id);
  if (failure) {
    return (
      <Kept failure={failure}>
        <FailureNotice failure={failure} />
      </Kept>
    );
  }
  const { instance, deletedInstance, service, viewer } = data;
  if (instance && numberIn((await params).id) !== undefined) redirect(`/instances/${encodeURIComponent(instance.id)}`);
  const shared = { canChange: mayChange(viewer.user), isOwner: viewer.user.role === 'OWNER', now: Date.now() };
  const { id } = instance ?? deletedInstance ?? notFound();
  return (
    <Kept failure={undefined}>
      <WordsFor parts={['create', 'entries', 'instance', 'objects', 'snippets', 'verification']}>
        <LiveRefresh id={id} />
        <DraftKeeper
          restorable={deletedInstance && shared.canChange ? { id, name: deletedInstance.name } : undefined}
          deleted={deletedInstance && <DeletedView instance={deletedInstance} {...shared} />}
        >
          {instance && <InstanceView instance={instance} service={service} viewerId={viewer.user.id} {...shared} />}
        </DraftKeeper>
      </WordsFor>
    </Kept>
  );
}
