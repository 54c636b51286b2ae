import { getTranslations } from 'next-intl/server';
import { mayChange } from '@/features/instances/may-change';
import { Attention } from '@/features/overview/attention';
import { DayChart } from '@/features/overview/day-chart';
import { OverviewQuery, type Overview, recentLines } from '@/features/overview/overview-query';
import styles from '@/features/overview/overview.module.css';
import { ProviderAccounts } from '@/features/overview/provider-accounts';
import { RecentActivity } from '@/features/overview/recent-activity';
import { StateCounts } from '@/features/overview/state-counts';
import { ask } from '@/graphql/ask';
import { ButtonLink } from '@/ui/button-link';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { Kept } from '@/ui/kept';
import { PageHeading } from '@/ui/page-heading';

export const generateMetadata = async () => ({ title: (await getTranslations('overview'))('title') });

/** Home: at a glance what needs a person, and how the instances fare. */
export default async function OverviewPage() {
  const t = await getTranslations('overview');
  const { data, failure } = await ask(OverviewQuery, { recent: recentLines });
  if (failure) {
    return (
      <Kept failure={failure}>
        <FailureNotice failure={failure} />
      </Kept>
    );
  }
  const { overview } = data;
  const isEmpty = overview.states.every(({ count }) => count === 0) && overview.recentActivity.length === 0;
  const canCreate = mayChange(data.viewer.user);
  return (
    <Kept failure={undefined}>
      <PageHeading
        title={t('title')}
        lede={t('lede')}
        actions={
          !isEmpty &&
          canCreate && (
            <ButtonLink kind="primary" href="/elements">
              {t('create')}
            </ButtonLink>
          )
        }
      />
      {isEmpty ? <FirstSteps canCreate={canCreate} /> : <Glance overview={overview} now={Date.now()} />}
    </Kept>
  );
}

async function FirstSteps({ canCreate }: { readonly canCreate: boolean }) {
  const t = await getTranslations('overview.empty');
  const actions = canCreate && (
    <ButtonLink kind="primary" href="/elements">
      {t('action')}
    </ButtonLink>
  );
  return (
    <Empty title={t('title')} actions={actions}>
      {t('text')}
    </Empty>
  );
}

async function Glance({ overview, now }: { readonly overview: Overview; readonly now: number }) {
  const t = await getTranslations('overview.chart');
  const { states, disabledCount, attention, days, providerAccounts, recentActivity } = overview;
  return (
    <div className={styles.page}>
      <StateCounts states={states} />
      <div className={styles.two}>
        <div className={styles.column}>
          <Attention attention={attention} disabledCount={disabledCount} now={now} />
          <DayChart
            title={t('created')}
            kind="created"
            days={days.map(({ day, created }) => ({ day, amount: created }))}
            now={now}
          />
          <DayChart
            title={t('failed')}
            kind="failed"
            days={days.map(({ day, failedChecks }) => ({ day, amount: failedChecks }))}
            now={now}
          />
        </div>
        <div className={styles.column}>
          <ProviderAccounts accounts={providerAccounts} />
          <RecentActivity recent={recentActivity} now={now} />
        </div>
      </div>
    </div>
  );
}
