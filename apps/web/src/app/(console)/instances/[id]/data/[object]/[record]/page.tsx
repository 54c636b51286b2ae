import { cache } from 'react';
import { DataFailure } from '@/features/data/data-failure';
import { askFrame, DataPage } from '@/features/data/data-frame';
import { askRecord } from '@/features/data/read-record';
import { RecordNotFound } from '@/features/data/record-not-found';
import { RecordView } from '@/features/data/record-view';
import { recordName, recordValues } from '@/features/data/records';

type Props = PageProps<'/instances/[id]/data/[object]/[record]'>;

/** Asked once a request, though both the title and the page need it. */
const find = cache((id: string, object: string, record: string) => askRecord(decodeURIComponent(id), object, record));

const read = async (params: Props['params']) => {
  const { id, object, record } = await params;
  return { id, object: decodeURIComponent(object), record: decodeURIComponent(record) };
};

export async function generateMetadata({ params }: Props) {
  const { id, object, record } = await read(params);
  const { data } = await find(id, object, record);
  return { title: data ? recordName(object, recordValues(data.record.values)) : `#${record}` };
}

/** One record of an instance's data. */
export default async function RecordPage({ params }: Props) {
  const { id, object, record } = await read(params);
  // Who is not signed in, or may not see the instance, is told so before the provider is asked.
  await askFrame(id);
  const { data, failure } = await find(id, object, record);
  const title = data ? recordName(object, recordValues(data.record.values)) : `#${record}`;
  return (
    <DataPage id={id} object={object} title={title}>
      {(frame) => {
        if (failure) return <DataFailure instanceId={frame.id} failure={failure} />;
        if (data === null) return <RecordNotFound id={frame.id} object={object} />;
        return <RecordView frame={frame} object={object} found={data} />;
      }}
    </DataPage>
  );
}
