import { getTranslations } from 'next-intl/server';
import { DataFailure } from '@/features/data/data-failure';
import { DataPage } from '@/features/data/data-frame';
import { askRecord } from '@/features/data/read-record';
import { RecordForEditors } from '@/features/data/record-for-editors';
import { RecordForm } from '@/features/data/record-form';
import { RecordNotFound } from '@/features/data/record-not-found';
import { recordName, recordValues } from '@/features/data/records';
import { referredNames } from '@/features/data/referred-names';

type Props = PageProps<'/instances/[id]/data/[object]/[record]/edit'>;

export const generateMetadata = async () => ({ title: (await getTranslations('data.record'))('edit') });

/** Changes one record. */
export default async function EditRecordPage({ params }: Props) {
  const { id, ...encoded } = await params;
  const [object, record] = [decodeURIComponent(encoded.object), decodeURIComponent(encoded.record)];
  const { data, failure } = await askRecord(decodeURIComponent(id), object, record);
  const values = recordValues(data?.record.values);
  return (
    <DataPage id={id} object={object} title={data ? recordName(object, values) : `#${record}`}>
      {(frame) => {
        if (!frame.canWrite) return <RecordForEditors id={frame.id} object={object} />;
        if (failure) return <DataFailure instanceId={frame.id} failure={failure} />;
        if (data === null) return <RecordNotFound id={frame.id} object={object} />;
        return (
          <RecordForm
            instanceId={frame.id}
            object={object}
            fields={data.details.fields}
            record={{ id: record, values }}
            names={referredNames(data.record.row)}
          />
        );
      }}
    </DataPage>
  );
}
