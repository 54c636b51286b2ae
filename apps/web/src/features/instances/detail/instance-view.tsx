import { Link } from '@/ui/link';
import { Tile } from '@/features/elements/tile';
import { CodePanel } from '@/features/snippets/code-panel';
import { readSnippets } from '@/features/snippets/read-snippets';
import { VerificationReceipt } from '@/features/verification/verification-receipt';
import type { ResultOf } from '@/graphql/graphql';
import { PageHeading } from '@/ui/page-heading';
import { TagList } from '@/ui/tag';
import { ActivityList } from './activity-list';
import { ConfigurationList } from './configuration-list';
import { DeleteInstance } from './delete-instance';
import type { InstanceQuery } from './instance-query';
import { InstanceState } from './instance-state';
import styles from './instance-view.module.css';

type Data = ResultOf<typeof InstanceQuery>;

interface InstanceViewProps {
  readonly instance: NonNullable<Data['instance']>;
  readonly service: Data['service'];
  readonly now: number;
}

/** One instance: how it stands, what it was given, what its last check said, what happened to it, how to call it. */
export function InstanceView({ instance, service, now }: InstanceViewProps) {
  const { id, number, name, element, tags, lastVerification, activity } = instance;
  return (
    <>
      <PageHeading
        title={name}
        crumbs={[{ label: 'Instances', href: '/instances' }]}
        mark={<Tile element={element} size="medium" />}
        lede={
          <span className={styles.lede}>
            <Link href={`/instances?element=${element.key}`}>{element.name}</Link> number {number}
            <TagList tags={tags} />
          </span>
        }
        actions={<DeleteInstance id={id} name={name} />}
      />
      <InstanceState instance={instance} now={now} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <ConfigurationList instance={instance} now={now} />
          <ActivityList activity={activity.nodes} now={now} />
        </div>
        <div className={styles.column}>
          {lastVerification && <VerificationReceipt verification={lastVerification} now={now} />}
          <CodePanel label="Read this instance" snippets={readSnippets({ id, number }, service)} />
        </div>
      </div>
    </>
  );
}
