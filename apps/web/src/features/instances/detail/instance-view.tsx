import { useTranslations } from 'next-intl';
import { AuditLink } from '@/features/audit/audit-link';
import { InstanceTabs } from '@/features/data/instance-tabs';
import { Tile } from '@/features/elements/tile';
import { CodePanel } from '@/features/snippets/code-panel';
import { readSnippets } from '@/features/snippets/read-snippets';
import { CheckHistory } from '@/features/verification/check-history';
import { CheckDaysFragment } from '@/features/verification/check-strip';
import { VerificationReceipt } from '@/features/verification/verification-receipt';
import { readFragment, type ResultOf } from '@/graphql/graphql';
import { PageHeading } from '@/ui/page-heading';
import { InstanceLede } from '../instance-lede';
import { ActivityList } from './activity-list';
import { CheckPanel } from './check-panel';
import { CheckingProvider } from './checking';
import { ConfigurationEditor } from './edit/configuration-editor';
import { EditingProvider } from './edit/editing';
import { InstanceActions } from './instance-actions';
import type { InstanceQuery } from './instance-query';
import { InstanceState } from './instance-state';
import styles from './instance-view.module.css';
import { Remedy } from './remedy';
import { SecretUses } from './secret-uses';
import { TokenFacts } from './token-facts';
import { UpstreamFacts } from './upstream-facts';

type Data = ResultOf<typeof InstanceQuery>;
type Instance = NonNullable<Data['instance']>;

interface InstanceViewProps {
  readonly instance: Instance;
  readonly service: Data['service'];
  /** Who looks at it. */
  readonly viewerId: string;
  readonly canChange: boolean;
  /** Whether the audit is theirs to read. */
  readonly isOwner: boolean;
  readonly now: number;
}

/** One instance: how it stands and has fared, what it was given, what its last check said, what happened to it. */
export function InstanceView({ instance, service, viewerId, canChange, isOwner, now }: InstanceViewProps) {
  const t = useTranslations('instance');
  const { id, number, lastVerification, activity } = instance;
  const { checkDays } = readFragment(CheckDaysFragment, instance);
  return (
    <CheckingProvider>
      <EditingProvider instance={instance} viewerId={viewerId}>
        <InstanceHeading instance={instance} canChange={canChange} now={now} />
        {instance.crm && <InstanceTabs id={id} current="overview" />}
        <InstanceState
          instance={instance}
          now={now}
          aside={<CheckHistory days={checkDays} now={now} />}
          remedy={canChange && <Remedy />}
        />
        <div className={styles.columns}>
          <div className={styles.column}>
            <ConfigurationEditor now={now} canChange={canChange} />
            <div>
              <ActivityList id={id} latest={activity} now={now} />
              {isOwner && <AuditLink instanceId={id} />}
            </div>
          </div>
          <div className={styles.column}>
            <CheckPanel>
              {lastVerification && <VerificationReceipt verification={lastVerification} now={now} />}
            </CheckPanel>
            <TokenFacts instance={instance} now={now} />
            <SecretUses instance={instance} now={now} />
            <UpstreamFacts instance={instance} />
            <CodePanel label={t('read')} snippets={readSnippets({ id, number }, service)} />
          </div>
        </div>
      </EditingProvider>
    </CheckingProvider>
  );
}

type InstanceHeadingProps = Pick<InstanceViewProps, 'instance' | 'canChange' | 'now'>;

/** The head of an instance’s page, and of whatever further page it gets. */
function InstanceHeading({ instance, canChange, now }: InstanceHeadingProps) {
  const t = useTranslations('instance');
  const { id, name, element, disabled } = instance;
  return (
    <PageHeading
      title={name}
      crumbs={[{ label: t('list'), href: '/instances' }]}
      mark={<Tile element={element} size="medium" />}
      lede={<InstanceLede instance={instance} now={now} />}
      actions={
        canChange ? (
          <InstanceActions target={{ id, name, elementName: element.name }} disabled={disabled} />
        ) : (
          <p className={styles.onlyLooks}>{t('onlyLooks')}</p>
        )
      }
    />
  );
}
