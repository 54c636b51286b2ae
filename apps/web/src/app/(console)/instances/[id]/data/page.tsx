import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { readDataQuery } from '@/features/data/data-address';
import { askFrame, DataPage } from '@/features/data/data-frame';
import { ObjectView } from '@/features/data/object-view';
import { PageSkeleton } from '@/ui/skeleton';

export async function generateMetadata({ params }: PageProps<'/instances/[id]/data'>) {
  const { data } = await askFrame((await params).id);
  const t = await getTranslations('data');
  return { title: `${t('tabs.data')} · ${data?.instance?.name ?? ''}` };
}

/** The data an instance reaches, one object at a time. */
export default async function DataTabPage({ params, searchParams }: PageProps<'/instances/[id]/data'>) {
  const query = readDataQuery(await searchParams);
  return (
    <DataPage id={(await params).id} object={query.object}>
      {(frame) => (
        <Suspense key={query.object} fallback={<PageSkeleton rows={8} />}>
          <ObjectView frame={frame} query={query} />
        </Suspense>
      )}
    </DataPage>
  );
}
