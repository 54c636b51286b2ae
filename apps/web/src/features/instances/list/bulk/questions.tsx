import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog, DialogActions } from '@/ui/dialog';
import { describe, Field } from '@/ui/field';
import { readTags } from '../../read-tags';
import { useTagNote } from '../../use-tag-note';
import styles from './bulk-panel.module.css';
import type { BulkAction } from './bulk-work';
import { useSelection } from './selection';

interface QuestionProps {
  readonly onAnswer: (action: BulkAction) => void;
  readonly onClose: () => void;
}

const useCount = () => {
  const { chosen, isEverything, totalCount } = useSelection();
  return isEverything ? totalCount : chosen.size;
};

/** Whether they mean it. */
export function DeleteQuestion({ onAnswer, onClose }: QuestionProps) {
  const t = useTranslations('bulk.delete');
  const count = useCount();
  return (
    <Dialog title={t('title', { count })} onClose={onClose}>
      <p>{t('text', { count })}</p>
      <DialogActions>
        <Button onClick={onClose}>{t('keep')}</Button>
        <Button kind="danger" onClick={() => onAnswer({ kind: 'delete' })}>
          {t('confirm', { count })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Which tags to put on and which to take off; those to take off are among those the chosen ones carry. */
export function TagQuestion({ onAnswer, onClose }: QuestionProps) {
  const t = useTranslations('bulk.tag');
  const { chosen, isEverything } = useSelection();
  const count = useCount();
  const carried = isEverything ? [] : [...new Set([...chosen.values()].flatMap(({ tags }) => tags))].sort();
  const [typed, setTyped] = useState('');
  const { note, onBlur } = useTagNote(typed);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const add = readTags(typed);
    if (add.length === 0 && remove.length === 0) setEmpty(true);
    else onAnswer({ kind: 'tag', change: { add, remove } });
  };
  const error = isEmpty ? t('nothing') : undefined;
  return (
    <Dialog title={t('title', { count })} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field id="bulk-tags" label={t('add')} hint={t('hint')} error={error} note={note} isDoubtful>
          <input
            {...describe({ id: 'bulk-tags', hint: true, error, note })}
            onBlur={onBlur}
            value={typed}
            autoComplete="off"
            onChange={(event) => {
              setTyped(event.target.value);
              setEmpty(false);
            }}
          />
        </Field>
        {carried.length > 0 && <TagsToRemove tags={carried} chosen={remove} onChange={setRemove} />}
        <DialogActions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('confirm', { count })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface TagsToRemoveProps {
  readonly tags: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function TagsToRemove({ tags, chosen, onChange }: TagsToRemoveProps) {
  const t = useTranslations('bulk.tag');
  return (
    <fieldset className={styles.remove}>
      <legend>{t('remove')}</legend>
      {tags.map((tag) => (
        <label key={tag}>
          <input
            type="checkbox"
            checked={chosen.includes(tag)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, tag] : chosen.filter((other) => other !== tag))
            }
          />
          <span translate="no">{tag}</span>
        </label>
      ))}
    </fieldset>
  );
}
