import { useTranslations } from 'next-intl';
import { notFound } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import { Tile } from '@/features/elements/tile';
import { InstanceLede } from '@/features/instances/instance-lede';
import { mayChange } from '@/features/instances/may-change';
import { WordsFor } from '@/i18n/words-for';
import { ask } from '@/graphql/ask';
import type { ResultOf } from '@/graphql/graphql';
import { tooltipOf } from '@/lib/tooltip';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { Kept } from '@/ui/kept';
import { PageHeading } from '@/ui/page-heading';
import { dataHref, instanceHref } from './data-address';
import styles from './data.module.css';
import { DataFrameQuery } from './data-documents';
import { InstanceTabs } from './instance-tabs';
import { ObjectNav } from './object-nav';

type Data = ResultOf<typeof DataFrameQuery>;

/** What every page of the data knows before the provider is asked. */
export interface DataFrame {
  readonly id: string;
  /** What REST calls the instance. */
  readonly number: number;
  readonly name: string;
  readonly objects: NonNullable<NonNullable<Data['instance']>['crm']>['objects'];
  readonly canWrite: boolean;
  readonly service: Data['service'];
}

/** Asked once a request, though both the title and the page need it. */
export const askFrame = cache((id: string) => ask(DataFrameQuery, { id: decodeURIComponent(id) }));

interface DataPageProps {
  /** As the address has it. */
  readonly id: string;
  /** The object that is looked at. */
  readonly object: string;
  /** The title of a page below the list; the list itself goes by the instance's name. */
  readonly title?: string;
  readonly children: (frame: DataFrame) => ReactNode;
}

/** The head of the data's pages and what there is to choose from; what needs the provider comes after it. */
export async function DataPage({ id, object, title, children }: DataPageProps) {
  const { data, failure } = await askFrame(id);
  if (failure) {
    return (
      <Kept failure={failure}>
        <FailureNotice failure={failure} />
      </Kept>
    );
  }
  const { instance, service, viewer } = data;
  if (instance === null) notFound();
  const { crm, ...known } = instance;
  const canWrite = mayChange(viewer.user);
  return (
    <Kept failure={undefined}>
      <WordsFor parts={['data', 'objects', 'snippets']}>
        <DataHeading instance={known} object={object} title={title} now={Date.now()} />
        <InstanceTabs id={instance.id} current="data" />
        {crm === null ? (
          <NotServed />
        ) : (
          <>
            <ObjectNav id={instance.id} objects={crm.objects} current={object} />
            {children({
              id: instance.id,
              number: instance.number,
              name: instance.name,
              objects: crm.objects,
              canWrite,
              service,
            })}
          </>
        )}
      </WordsFor>
    </Kept>
  );
}

interface DataHeadingProps {
  readonly instance: Omit<NonNullable<Data['instance']>, 'crm'>;
  readonly object: string;
  readonly title: string | undefined;
  readonly now: number;
}

function DataHeading({ instance, object, title, now }: DataHeadingProps) {
  const { id, name, element } = instance;
  const t = useTranslations('data');
  const crumbs = [{ label: t('instances'), href: '/instances' }];
  const below = [
    ...crumbs,
    { label: name, href: instanceHref(id) },
    { label: t('tabs.data'), href: dataHref(id, { object }) },
  ];
  return (
    <PageHeading
      title={title ?? name}
      crumbs={title === undefined ? crumbs : below}
      mark={<Tile element={element} size="medium" />}
      lede={
        title === undefined ? (
          <InstanceLede instance={instance} now={now} />
        ) : (
          <span className={styles.of} title={tooltipOf(name)} translate="no">
            {name}
          </span>
        )
      }
    />
  );
}

function NotServed() {
  const t = useTranslations('data.notServed');
  return <Empty title={t('title')}>{t('text')}</Empty>;
}
