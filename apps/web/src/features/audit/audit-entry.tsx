import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dataHref, instanceHref, recordHref } from '@/features/data/data-address';
import { memberName } from '@/features/people/member-name';
import { Link } from '@/ui/link';
import { Moment } from '@/ui/moment';
import type { AuditEvent } from './audit-documents';
import { type AuditSearch, auditHref, firstPage } from './audit-search';
import styles from './audit.module.css';
import { FactList } from './fact-list';
import { factsOf } from './facts';

interface AuditEntryProps {
  readonly event: AuditEvent;
  readonly search: AuditSearch;
  readonly now: number;
}

/** One entry: when, what with whom or which instance, what it changed, who did it and from where. */
export function AuditEntry({ event, search, now }: AuditEntryProps) {
  const t = useTranslations('audit');
  return (
    <li className={styles.entry}>
      <p className={styles.time}>
        <Moment at={event.at} now={now} as="time" />
      </p>
      <div className={styles.what}>
        <p className={styles.deed}>
          <b>{t(`actions.${event.action}`)}</b>
          <Subject event={event} />
          <Instance event={event} search={search} />
          <Record event={event} />
        </p>
        <FactList event={event} now={now} />
      </div>
      <div className={styles.origin}>
        <p>
          <Actor event={event} search={search} />
        </p>
        <Origin event={event} />
      </div>
    </li>
  );
}

type PartProps = Pick<AuditEntryProps, 'event' | 'search'>;

/** Whoever did it, leading to all they did; or in a word who has no account. */
function Actor({ event: { actor, source }, search }: PartProps): ReactNode {
  const t = useTranslations('audit.nobody');
  if (actor === null) return <span className={styles.nobody}>{t(source)}</span>;
  return (
    <Link href={auditHref({ ...firstPage(search), person: actor.id })} translate="no">
      {memberName(actor)}
    </Link>
  );
}

/** Through which door and from which address it came, and the request the log holds it under. */
function Origin({ event: { source, address, requestId } }: Pick<PartProps, 'event'>) {
  const t = useTranslations('audit');
  const code = (words: ReactNode) => <code translate="no">{words}</code>;
  return (
    <>
      <p className={styles.sub}>
        {t(`sources.${source}`)}
        {address && <>, {t.rich('from', { address, code })}</>}
      </p>
      {requestId && <p className={styles.sub}>{t.rich('request', { id: requestId, code })}</p>}
    </>
  );
}

/** The organisation that was made; else the person it was done to, where that is another than who did it. */
function Subject({ event: { action, subject, actor, after } }: Pick<PartProps, 'event'>): ReactNode {
  if (action === 'ORGANIZATION_CREATED') return <span translate="no">{nameIn(after)}</span>;
  if (subject === null || subject.id === actor?.id) return null;
  return <span translate="no">{memberName(subject)}</span>;
}

const nameIn = (after: unknown): string | undefined =>
  factsOf({ before: null, after, about: null }).flatMap(({ name, after: told }) =>
    name === 'name' && typeof told === 'string' ? told : [],
  )[0];

/** The instance it concerns, leading to its page; one that was removed for good, to what is known of it here. */
function Instance({ event: { instanceId, instanceName, action }, search }: PartProps): ReactNode {
  const t = useTranslations('audit');
  if (instanceId === null) return null;
  if (instanceName !== null && action !== 'INSTANCE_PURGED') {
    return (
      <Link href={instanceHref(instanceId)} translate="no">
        {instanceName}
      </Link>
    );
  }
  const here = auditHref({ ...firstPage(search), instance: instanceId });
  return (
    <Link href={here} {...(instanceName !== null && { translate: 'no' })}>
      {instanceName ?? t('removed')}
    </Link>
  );
}

/** The record at the provider it concerns, as the hub names it; one that lies upstream cannot be opened here. */
function Record({ event: { record, instanceId, action } }: Pick<PartProps, 'event'>): ReactNode {
  if (record === null || instanceId === null) return null;
  const { object, id } = record;
  const isElsewhere = action === 'CALL_FORWARDED';
  if (isElsewhere) return <span translate="no">{id === null ? object : `${object}/${id}`}</span>;
  const href = id === null ? dataHref(instanceId, { object }) : recordHref(instanceId, object, id);
  return (
    <Link href={href} translate="no">
      {id === null ? object : `${object}/${id}`}
    </Link>
  );
}
