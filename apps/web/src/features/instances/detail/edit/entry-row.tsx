import { useTranslations } from 'next-intl';
import { useEntryWords } from '@/features/elements/entry-words';
import { Breakable } from '@/ui/breakable';
import { Button } from '@/ui/button';
import { Moment } from '@/ui/moment';
import { ConfigurationField } from '../../create/configuration-field';
import styles from './configuration-editor.module.css';
import { isOneOfMany } from './draft';
import { useErrorOn } from './edit-answer';
import { useEditing } from './editing';
import { type ConfigurationRow, entryOf } from './rows';

interface EntryRowProps {
  readonly row: ConfigurationRow;
  readonly now: number;
  readonly canChange: boolean;
}

/** A configuration value, or the field it is edited in. Of a secret only when it was set, and its fingerprint. */
export function EntryRow(props: EntryRowProps) {
  const { draft } = useEditing();
  return draft?.typed[props.row.key] === undefined ? <Closed {...props} /> : <Open {...props} />;
}

function Closed({ row, now, canChange }: EntryRowProps) {
  const t = useTranslations('instance.configuration');
  const { draft, open } = useEditing();
  const { label, lang } = useEntryWords()(entryOf(row));
  const isRemoved = draft?.removed.includes(row.key) ?? false;
  const verb = row.value === undefined || isRemoved ? 'set' : entryOf(row).isSecret ? 'replace' : 'edit';
  return (
    <div className={styles.row}>
      <dt>
        {row.entry && <span lang={lang}>{label}</span>}
        <code>{row.key}</code>
      </dt>
      <dd>
        {isRemoved ? <span className={styles.none}>{t('willBeRemoved')}</span> : <Stored row={row} now={now} />}
        {canChange && (
          <Button kind="quiet" small onClick={() => open(row.key)}>
            {t.rich(verb, {
              what: () => (
                <span className="visually-hidden" lang={lang}>
                  {label}
                </span>
              ),
            })}
          </Button>
        )}
      </dd>
    </div>
  );
}

function Stored({ row: { entry, value }, now }: Pick<EntryRowProps, 'row' | 'now'>) {
  const t = useTranslations('instance.configuration');
  if (value === undefined) return <span className={styles.none}>{t('notSet')}</span>;
  if (value.isSecret) return <Secret {...value} now={now} />;
  const option = entry?.options.find((one) => one.value === value.value);
  return (
    <span className={styles.value} translate="no">
      <Breakable text={option?.label ?? value.value ?? ''} />
    </span>
  );
}

interface SecretProps {
  readonly updatedAt: string | null;
  readonly fingerprint: string | null;
  readonly now: number;
}

function Secret({ updatedAt, fingerprint, now }: SecretProps) {
  const t = useTranslations('instance.configuration');
  return (
    <span className={styles.secret}>
      <span>{t.rich('setOn', { date: () => updatedAt && <Moment at={updatedAt} now={now} as="date" /> })}</span>
      {fingerprint && (
        <span className={styles.fingerprint}>
          {t.rich('fingerprint', { fingerprint, code: (words) => <code translate="no">{words}</code> })}
        </span>
      )}
    </span>
  );
}

function Open({ row, now }: EntryRowProps) {
  const t = useTranslations('instance.configuration');
  const { draft, type, close, remove } = useEditing();
  const error = useErrorOn(row.key);
  const entry = useEntryWords()(entryOf(row));
  const { value } = row;
  const isKept = value?.isSecret ?? false;
  return (
    <div className={styles.open}>
      <dt>{entry.label}</dt>
      <dd>
        <ConfigurationField
          // A secret that is there is no longer asked for: blank keeps it.
          entry={isKept ? { ...entry, isRequired: true, example: null } : entry}
          value={draft?.typed[row.key] ?? ''}
          error={error}
          onChange={(text) => type(row.key, text)}
        />
        {isKept && value && (
          <p className={styles.fingerprint}>
            {t('blankKeeps')} <Secret {...value} now={now} />
          </p>
        )}
        <div className={styles.tools}>
          {isOneOfMany(draft) && (
            <Button small onClick={() => close(row.key)}>
              {t('leaveIt')}
            </Button>
          )}
          {isKept && !entry.isRequired && (
            <Button kind="quiet" small onClick={() => remove(row.key)}>
              {t('remove')}
            </Button>
          )}
        </div>
      </dd>
    </div>
  );
}
