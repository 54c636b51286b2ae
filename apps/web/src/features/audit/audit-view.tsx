import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/ui/button-link';
import { Empty } from '@/ui/empty';
import { PageHeading } from '@/ui/page-heading';
import type { AuditData } from './audit-documents';
import { AuditFilters, AuditLine } from './audit-filters';
import { AuditList } from './audit-list';
import { AuditNews } from './audit-news';
import { type AuditFilter, type AuditSearch, exportHref, isNarrowed } from './audit-search';
import styles from './audit.module.css';

interface AuditViewProps {
  readonly search: AuditSearch;
  readonly data: AuditData;
  /** What narrows it, for asking what has come since. */
  readonly filter: AuditFilter;
  readonly now: number;
}

/** The audit with what narrows it, and how one is sure that it is whole. */
export function AuditView({ search, data, filter, now }: AuditViewProps) {
  const page = data.auditEvents ?? nothing;
  const name = data.instance?.name ?? data.deletedInstance?.name ?? page.nodes.find(isNamed)?.instanceName;
  return (
    <AuditFrame actions={page.nodes.length > 0 && <Exports search={search} />}>
      <AuditFilters search={search} members={data.members} events={page.nodes} />
      <AuditLine
        search={search}
        count={page.nodes.length}
        instanceName={name ?? undefined}
        news={<AuditNews filter={filter} latest={page.nodes[0]?.id} />}
      />
      {page.nodes.length > 0 ? <AuditList page={page} search={search} now={now} /> : <None search={search} />}
      <Sealed />
    </AuditFrame>
  );
}

const nothing = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

const isNamed = ({ instanceName }: { readonly instanceName: string | null }) => instanceName !== null;

interface AuditFrameProps {
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** The heading over the audit, or over what stands in its place. */
export function AuditFrame({ children, actions }: AuditFrameProps) {
  const t = useTranslations('audit');
  return (
    <>
      <PageHeading title={t('title')} lede={t('lede')} actions={actions} />
      {children}
    </>
  );
}

function Exports({ search }: { readonly search: AuditSearch }) {
  const t = useTranslations('audit.export');
  return (['csv', 'jsonl'] as const).map((format) => (
    <ButtonLink key={format} href={exportHref(search, format)} download>
      {t(format)}
    </ButtonLink>
  ));
}

function None({ search }: { readonly search: AuditSearch }) {
  const t = useTranslations('audit');
  if (!isNarrowed(search) && search.after === undefined) return <Empty title={t('none.title')}>{t('none.text')}</Empty>;
  return (
    <Empty title={t('noMatch.title')} actions={<ButtonLink href="/audit">{t('showAll')}</ButtonLink>}>
      {t('noMatch.text')}
    </Empty>
  );
}

function Sealed() {
  const t = useTranslations('audit.sealed');
  return (
    <section aria-labelledby="sealed" className={styles.sealed}>
      <h2 id="sealed">{t('title')}</h2>
      <p>{t('text')}</p>
      <pre translate="no">npm run isotope -- audit verify</pre>
    </section>
  );
}
