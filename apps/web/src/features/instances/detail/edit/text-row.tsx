import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { describe, Field } from '@/ui/field';
import { TagList } from '@/ui/tag';
import { useHtmlNote } from '../../use-html-note';
import { useTagNote } from '../../use-tag-note';
import styles from './configuration-editor.module.css';
import { useErrorOn } from './edit-answer';
import { isOneOfMany, tagsField } from './draft';
import { useEditing } from './editing';
import { controlIdOf } from './field-ids';

interface TextRowProps {
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly canChange: boolean;
}

/** The name or the tags of an instance, or the line of text they are edited in. */
export function TextRow({ field, label, hint, canChange }: TextRowProps) {
  const t = useTranslations('instance.configuration');
  const { draft, open, type, close } = useEditing();
  const error = useErrorOn(field);
  const typed = draft?.typed[field];
  const id = controlIdOf(field);
  const tagNote = useTagNote(typed ?? '');
  const nameNote = useHtmlNote(typed ?? '');
  const note = field === tagsField ? tagNote.note : nameNote;
  if (typed === undefined) {
    return (
      <div className={styles.row}>
        <dt>{label}</dt>
        <dd>
          <Stored field={field} />
          {canChange && (
            <Button kind="quiet" small onClick={() => open(field)}>
              {t.rich('edit', { what: () => <span className="visually-hidden">{label}</span> })}
            </Button>
          )}
        </dd>
      </div>
    );
  }
  return (
    <div className={styles.open}>
      <dt>{label}</dt>
      <dd>
        <Field id={id} label={label} hint={hint} error={error} note={note} isDoubtful>
          <input
            {...describe({ id, hint, error, note })}
            onBlur={field === tagsField ? tagNote.onBlur : undefined}
            type="text"
            autoComplete="off"
            value={typed}
            onChange={(event) => type(field, event.target.value)}
          />
        </Field>
        {isOneOfMany(draft) && (
          <div className={styles.tools}>
            <Button small onClick={() => close(field)}>
              {t('leaveIt')}
            </Button>
          </div>
        )}
      </dd>
    </div>
  );
}

function Stored({ field }: { readonly field: string }) {
  const t = useTranslations('instance.configuration');
  const { name, tags } = useEditing().instance;
  if (field !== tagsField) return <span translate="no">{name}</span>;
  return tags.length > 0 ? <TagList tags={tags} /> : <span className={styles.none}>{t('noTags')}</span>;
}
