'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTell } from '@/features/shell/news';
import { client } from '@/graphql/browser-client';
import { type Failure, failureOf } from '@/graphql/failure';
import { graphql } from '@/graphql/graphql';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { RequestId } from '@/ui/request-id';
import styles from './delete-instance.module.css';

const DeleteMutation = graphql(`
  mutation DeleteInstance($input: DeleteInstanceInput!) {
    deleteInstance(input: $input) {
      __typename
    }
  }
`);

interface DeleteInstanceProps {
  readonly id: string;
  readonly name: string;
}

/** Deletes an instance, once a person has said that they mean it. One that is gone already counts as deleted. */
export function DeleteInstance({ id, name }: DeleteInstanceProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>Delete</Button>
      {isAsking && <Question id={id} name={name} onClose={() => setAsking(false)} />}
    </>
  );
}

function Question({ id, name, onClose }: DeleteInstanceProps & { readonly onClose: () => void }) {
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const router = useRouter();
  const tell = useTell();
  const confirm = async () => {
    setBusy(true);
    const failed = failureOf(await client.mutation(DeleteMutation, { input: { id } }).toPromise());
    setFailure(failed);
    setBusy(false);
    if (failed) return;
    tell(`${name} was deleted.`);
    router.push('/instances');
    router.refresh();
  };
  return (
    <Dialog title={`Delete ${name}?`} onClose={onClose}>
      <p>Its token stops working at once, and calls that carry it fail. For 30 days the API can bring it back.</p>
      {failure && (
        <Notice kind="bad" title="Not deleted">
          <p>{failure.message}</p>
          <RequestId id={failure.requestId} />
        </Notice>
      )}
      <div className={styles.actions}>
        <Button onClick={onClose}>Keep it</Button>
        <Button kind="danger" isBusy={isBusy} onClick={() => void confirm()}>
          Delete instance
        </Button>
      </div>
    </Dialog>
  );
}
