import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Moment } from '@/ui/moment';
import { Facts } from './facts';
import { PathCode } from './path-code';
import type { Status } from './status-query';
import styles from './status.module.css';
import { useAmounts } from './use-amounts';
import { Verdict } from './verdict';

interface PartProps {
  readonly status: Status;
  readonly now: number;
}

/** The whole installation on one page. */
export function StatusView(props: PartProps) {
  return (
    <div className={styles.page}>
      <Verdict checks={props.status.checks} />
      <div className={styles.cards}>
        <Release {...props} />
        <Store {...props} />
        <Keys {...props} />
        <Providers {...props} />
        <Checks {...props} />
        <Queues {...props} />
      </div>
    </div>
  );
}

function Release({ status: { version, node, startedAt, lastBackupAt, store }, now }: PartProps) {
  const t = useTranslations('status.release');
  // PostgreSQL is backed up by its own tools, which tell nobody here.
  const code = (words: ReactNode) => <code translate="no">{words}</code>;
  const noBackup = store.kind === 'POSTGRESQL' ? t('otherBackup') : t.rich('noBackup', { code });
  const facts = [
    [
      t('version'),
      <span key="version" translate="no">
        {version}
      </span>,
    ],
    [
      t('node'),
      <span key="node" translate="no">
        {node}
      </span>,
    ],
    [t('running'), <Moment key="started" at={startedAt} now={now} as="start" />],
    [t('backup'), lastBackupAt === null ? noBackup : <Moment key="backup" at={lastBackupAt} now={now} />],
  ] as const;
  return <Facts id="release" title={t('title')} facts={facts} />;
}

function Store({ status: { store }, now }: PartProps) {
  const t = useTranslations('status.store');
  const { times, bytes } = useAmounts();
  const { applied, pending, latestAt } = store.migrations;
  return (
    <Facts
      id="store"
      title={t('title')}
      facts={[
        [t('kind'), <span key="kind" translate="no">{`${kinds[store.kind]} ${store.version}`}</span>],
        [t('size'), bytes(store.sizeBytes)],
        store.walBytes !== null && [t('wal'), bytes(store.walBytes)],
        [t('commit'), times(store.commitP50Ms, store.commitP95Ms)],
        [t('migrations'), t('migrationCount', { applied, pending })],
        latestAt !== null && [t('latest'), <Moment key="latest" at={latestAt} now={now} as="date" />],
      ]}
    />
  );
}

const kinds = { SQLITE: 'SQLite', POSTGRESQL: 'PostgreSQL' } as const;

function Keys({ status: { keys, reseal }, now }: PartProps) {
  const t = useTranslations('status.keys');
  const madeOf = (at: string | null) =>
    at === null ? t('unknown') : t.rich('made', { when: () => <Moment at={at} now={now} as="date" /> });
  return (
    <Facts
      id="keys"
      title={t('title')}
      facts={keys.map(({ id, isSealing, madeAt }) => [
        id,
        <span key={id}>
          {isSealing ? t('seals') : t('opens')} {madeOf(madeAt)}
        </span>,
      ])}
    >
      <p className={styles.note}>
        {reseal === null
          ? t('neverResealed')
          : t.rich(reseal.finishedAt === null ? 'resealing' : 'resealed', {
              count: reseal.resealed,
              id: reseal.keyId,
              when: () => <Moment at={reseal.finishedAt ?? reseal.startedAt} now={now} as="date" />,
            })}
      </p>
    </Facts>
  );
}

function Providers({ status: { providers }, now }: PartProps) {
  const t = useTranslations('status.providers');
  const format = useFormatter();
  const { times } = useAmounts();
  const momentOf = (at: string | null) => (at === null ? t('never') : <Moment at={at} now={now} />);
  return providers.map(({ provider, lastSuccessAt, lastFailureAt, lastFailure, p50Ms, p95Ms, budgetUsed }) => (
    <Facts
      key={provider}
      id={`provider-${provider}`}
      title={t('title', { provider: names[provider] ?? provider })}
      facts={[
        [t('success'), momentOf(lastSuccessAt)],
        [
          t('failure'),
          <span key="failure">
            {momentOf(lastFailureAt)} {lastFailure !== null && <PathCode path={lastFailure} />}
          </span>,
        ],
        [t('latency'), times(p50Ms, p95Ms)],
        [t('budget'), format.number(budgetUsed, { style: 'percent' })],
      ]}
    />
  ));
}

const names: Readonly<Record<string, string>> = { autotask: 'Autotask' };

function Checks({
  status: {
    scheduledChecks: { isOn, nextAt, overdue },
  },
  now,
}: PartProps) {
  const t = useTranslations('status.looks');
  return (
    <Facts
      id="looks"
      title={t('title')}
      facts={[
        [t('are'), isOn ? t('on') : t('off')],
        isOn && [t('next'), nextAt === null ? t('none') : <Moment key="next" at={nextAt} now={now} as="exact" />],
        isOn && [t('overdue'), t('overdueCount', { count: overdue })],
      ]}
    />
  );
}

function Queues({ status: { queues, streams } }: PartProps) {
  const t = useTranslations('status.queues');
  const format = useFormatter();
  const rows = { ...queues, streams };
  const names = [
    'requests',
    'commands',
    'providerCalls',
    'providerCallsWaiting',
    'bulkRunning',
    'bulkWaiting',
    'streams',
  ] as const;
  return <Facts id="queues" title={t('title')} facts={names.map((name) => [t(name), format.number(rows[name])])} />;
}
