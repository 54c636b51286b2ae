import { getTranslations } from 'next-intl/server';
import { DataFailure } from '@/features/data/data-failure';
import { DataPage } from '@/features/data/data-frame';
import { objectName } from '@/features/data/object-name';
import { askObject } from '@/features/data/read-object';
import { RecordForEditors } from '@/features/data/record-for-editors';
import { RecordForm } from '@/features/data/record-form';

type Props = PageProps<'/instances/[id]/data/[object]/new'>;

export const generateMetadata = async () => ({ title: (await getTranslations('data'))('new') });

/** Makes a record. What the address names is filled in already. */
export default async function NewRecordPage({ params, searchParams }: Props) {
  const { id, ...encoded } = await params;
  const object = decodeURIComponent(encoded.object);
  const t = await getTranslations('data');
  const name = await objectName(object);
  const given = Object.entries(await searchParams).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return (
    <DataPage id={id} object={object} title={t('newIn', { name })}>
      {(frame) =>
        frame.canWrite ? (
          <NewRecord id={frame.id} object={object} known={Object.fromEntries(given)} />
        ) : (
          <RecordForEditors id={frame.id} object={object} />
        )
      }
    </DataPage>
  );
}

interface NewRecordProps {
  readonly id: string;
  readonly object: string;
  readonly known: Readonly<Record<string, string>>;
}

async function NewRecord({ id, object, known }: NewRecordProps) {
  const { data, failure } = await askObject(id, object);
  if (failure) return <DataFailure instanceId={id} failure={failure} />;
  return <RecordForm instanceId={id} object={object} fields={data.fields} known={known} />;
}
