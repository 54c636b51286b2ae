import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/button-link';
import { Link } from '@/ui/link';
import { Quote } from '@/ui/notice';
import { RequestId } from '@/ui/request-id';
import { dataHref, newRecordHref, recordHref } from './data-address';
import styles from './data.module.css';
import type { DataFrame } from './data-frame';
import type { RecordFound, Related } from './read-record';
import { recordName, recordValues } from './records';
import { useObjectName } from './use-object-name';

interface RelatedRecordsProps {
  readonly frame: DataFrame;
  readonly record: RecordFound['record'];
  readonly missing: RecordFound['missing'];
}

/** The field of contacts and opportunities that names what they belong to, by the type of that. */
const fields: Readonly<Record<string, string>> = { CrmAccount: 'accountID', CrmContact: 'contactID' };

/** What belongs to a record: an account's contacts and opportunities, a contact's opportunities. */
export function RelatedRecords({ frame, record, missing }: RelatedRecordsProps) {
  const field = fields[record.typename];
  if (field === undefined) return null;
  const shown = { contacts: record.contacts, opportunities: record.opportunities };
  return Object.entries(shown).map(([object, related]) => {
    if (related === undefined) return null;
    if (related === null) return <NotRead key={object} object={object} missing={missing} />;
    const belongs = { field, id: record.id };
    return <RelatedList key={object} frame={frame} object={object} related={related} belongs={belongs} />;
  });
}

/** In place of a list that did not come, while the record did. */
function NotRead({ object, missing }: Pick<RelatedRecordsProps, 'missing'> & { readonly object: string }) {
  const t = useTranslations('data.record');
  const name = useObjectName()(object);
  return (
    <section className={styles.related} aria-label={name}>
      <h2>{name}</h2>
      <p>{t('notRead')}</p>
      {missing?.providerMessage && <Quote>{missing.providerMessage}</Quote>}
      <RequestId id={missing?.requestId} />
    </section>
  );
}

interface RelatedListProps {
  readonly frame: DataFrame;
  readonly object: string;
  readonly related: Related;
  /** The field that names what they belong to, and its id. */
  readonly belongs: { readonly field: string; readonly id: string };
}

function RelatedList({ frame: { id, canWrite }, object, related, belongs }: RelatedListProps) {
  const t = useTranslations('data.record');
  const name = useObjectName()(object);
  return (
    <section className={styles.related} aria-label={name}>
      <h2>{name}</h2>
      {related.nodes.length === 0 ? (
        <p>{t('noneRelated')}</p>
      ) : (
        <ul>
          {related.nodes.map((node) => (
            <li key={node.id}>
              <Link href={recordHref(id, object, node.id)} translate="no">
                {recordName(object, recordValues(node.values))}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {related.pageInfo.hasNextPage && (
          <ButtonLink small href={dataHref(id, { object, where: `${belongs.field} = '${belongs.id}'` })}>
            {t('all')} <span className="visually-hidden">{name}</span>
          </ButtonLink>
        )}
        {canWrite && (
          <ButtonLink small href={newRecordHref(id, object, { [belongs.field]: belongs.id })}>
            {t('add')} <span className="visually-hidden">{name}</span>
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
