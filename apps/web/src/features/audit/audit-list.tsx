import { useFormatter, useTimeZone, useTranslations } from 'next-intl';
import { dayOf } from '@/lib/day-start';
import { ButtonLink } from '@/ui/button-link';
import type { AuditEvent, AuditPage } from './audit-documents';
import { AuditEntry } from './audit-entry';
import { type AuditSearch, auditHref, firstPage } from './audit-search';
import styles from './audit.module.css';

interface AuditListProps {
  readonly page: AuditPage;
  readonly search: AuditSearch;
  readonly now: number;
}

/** Entries under the days they belong to, latest first, and the way to earlier ones. */
export function AuditList({ page: { nodes, pageInfo }, search, now }: AuditListProps) {
  const timeZone = useTimeZone() ?? 'UTC';
  return (
    <>
      {[...byDay(nodes, timeZone)].map(([day, events]) => (
        <section key={day} aria-labelledby={`day-${day}`} className={styles.day}>
          <h2 id={`day-${day}`}>
            <Day at={events[0]?.at ?? day} />
          </h2>
          <ol className={styles.entries}>
            {events.map((event) => (
              <AuditEntry key={event.id} event={event} search={search} now={now} />
            ))}
          </ol>
        </section>
      ))}
      <Pager search={search} end={pageInfo.hasNextPage ? pageInfo.endCursor : null} />
    </>
  );
}

function byDay(events: readonly AuditEvent[], timeZone: string): ReadonlyMap<string, readonly AuditEvent[]> {
  const days = new Map<string, AuditEvent[]>();
  for (const event of events) {
    const day = dayOf(new Date(event.at), timeZone);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return days;
}

function Day({ at }: { readonly at: string }) {
  const format = useFormatter();
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return <time dateTime={at}>{format.dateTime(new Date(at), parts)}</time>;
}

/** On to what was earlier, back to the latest. Pages follow cursors, so none skips or repeats what comes meanwhile. */
function Pager({ search, end }: { readonly search: AuditSearch; readonly end: string | null }) {
  const t = useTranslations('audit.pages');
  if (search.after === undefined && end === null) return null;
  return (
    <nav aria-label={t('label')} className={styles.pager}>
      {search.after !== undefined && (
        <ButtonLink kind="quiet" href={auditHref(firstPage(search))}>
          {t('latest')}
        </ButtonLink>
      )}
      {end !== null && <ButtonLink href={auditHref({ ...search, after: end })}>{t('earlier')}</ButtonLink>}
    </nav>
  );
}
