'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/graphql/browser-client';
import { type Failure, failureOf } from '@/graphql/failure';
import { Button } from '@/ui/button';
import { useFailureText } from '@/ui/failure-text';
import { unanswered } from '../send-change';
import { type ActivityItem, EarlierQuery } from './activity-documents';
import { ActivityLine } from './activity-line';
import styles from './activity-list.module.css';

interface Page {
  readonly nodes: readonly ActivityItem[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface ActivityListProps {
  readonly id: string;
  readonly latest: Page;
  readonly now: number;
}

/** What happened to an instance, latest first; what happened earlier comes when it is asked for. */
export function ActivityList({ id, latest, now }: ActivityListProps) {
  const t = useTranslations('instance.activity');
  const { items, hasEarlier, isBusy, failure, showEarlier } = useEarlier(id, latest);
  const failureText = useFailureText();
  return (
    <section aria-labelledby="activity">
      <h2 id="activity">{t('title')}</h2>
      <ol className={styles.list}>
        {items.map((item) => (
          <ActivityLine key={item.id} item={item} now={now} />
        ))}
      </ol>
      {failure && <p role="status">{failureText(failure)}</p>}
      {hasEarlier && (
        <Button small isBusy={isBusy} onClick={() => void showEarlier()}>
          {t('earlier')}
        </Button>
      )}
    </section>
  );
}

function useEarlier(id: string, latest: Page) {
  const [earlier, setEarlier] = useState<readonly ActivityItem[]>([]);
  const [end, setEnd] = useState<Page['pageInfo']>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const { hasNextPage, endCursor } = end ?? latest.pageInfo;
  const showEarlier = async () => {
    setBusy(true);
    const answer = await client.query(EarlierQuery, { id, after: endCursor }).toPromise();
    setBusy(false);
    const page = answer.data?.instance?.activity;
    setFailure(page ? undefined : (failureOf(answer) ?? unanswered));
    if (!page) return;
    setEarlier([...earlier, ...page.nodes]);
    setEnd(page.pageInfo);
  };
  return { items: joined(latest.nodes, earlier), hasEarlier: hasNextPage, isBusy, failure, showEarlier };
}

/** The latest and what came before; news that arrives above moves nothing out and shows nothing twice. */
export function joined<Item extends { readonly id: string }>(
  latest: readonly Item[],
  earlier: readonly Item[],
): readonly Item[] {
  return [...new Map([...latest, ...earlier].map((item) => [item.id, item])).values()];
}
