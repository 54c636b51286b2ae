import { useTranslations } from 'next-intl';
import { type Ref, useState } from 'react';
import { called } from '@/i18n/rich';
import { Button } from '@/ui/button';
import { Moment } from '@/ui/moment';
import { Notice, NoticeActions } from '@/ui/notice';
import { personName } from '@/lib/person-name';
import styles from './configuration-editor.module.css';
import { conflictsOf, type Editable, initialText } from './draft';
import { editableOf } from './editable';
import { useEditing } from './editing';
import { useFieldLabel } from './field-label';
import type { Theirs } from './save-outcome';
import { useTellSaved } from './use-tell-saved';

interface ConflictProps {
  readonly theirs: Theirs;
  readonly focusRef: Ref<HTMLElement>;
}

/** Both sides of two edits that met, field by field, to choose from. Nothing of either is lost until one has chosen. */
export function Conflict({ theirs, focusRef }: ConflictProps) {
  const t = useTranslations('instance.conflict');
  const { draft, viewerId, settle, cancel } = useEditing();
  const tellSaved = useTellSaved();
  const [givenUp, setGivenUp] = useState<readonly string[]>([]);
  const [now] = useState(() => Date.now());
  if (draft === undefined) return null;
  const theirEditable = editableOf(theirs);
  const save = async () => tellSaved(await settle(theirs, givenUp));
  const [last] = theirs.activity.nodes;
  const who = last?.actor && personName(last.actor);
  const isOwn = last?.actor?.id === viewerId;
  return (
    <Notice kind="wait" title={t(isOwn ? 'ownTitle' : 'title')} focusRef={focusRef}>
      <p>
        {isOwn && <>{t.rich('own', { moment: () => <Moment at={last.at} now={now} /> })} </>}
        {who && !isOwn && <>{t.rich('who', { called, who, moment: () => <Moment at={last.at} now={now} /> })} </>}
        {t('text')}
      </p>
      <div className={styles.sides}>
        {conflictsOf(draft, theirEditable).map((field) => (
          <Sides
            key={field}
            field={field}
            mine={draft.typed[field]}
            theirs={theirEditable}
            isMine={!givenUp.includes(field)}
            choose={(isMine) => setGivenUp(isMine ? givenUp.filter((other) => other !== field) : [...givenUp, field])}
          />
        ))}
      </div>
      <NoticeActions>
        <Button kind="primary" onClick={() => void save()}>
          {t('save')}
        </Button>
        <Button onClick={cancel}>{t('drop')}</Button>
      </NoticeActions>
    </Notice>
  );
}

interface SidesProps {
  readonly field: string;
  /** Undefined when mine is to remove it. */
  readonly mine: string | undefined;
  readonly theirs: Editable;
  readonly isMine: boolean;
  readonly choose: (isMine: boolean) => void;
}

function Sides({ field, mine, theirs, isMine, choose }: SidesProps) {
  const t = useTranslations('instance.conflict');
  const label = useFieldLabel()(field);
  const stored = theirs.values[field];
  const theirText = stored?.isSecret
    ? t('theirSecret', { fingerprint: stored.fingerprint ?? '' })
    : initialText(theirs, field) || t('nothing');
  const myText = mine === undefined ? t('nothing') : stored?.isSecret ? t('mySecret') : mine || t('nothing');
  return (
    <fieldset className={styles.side}>
      <legend>{label}</legend>
      <Side name={field} label={t('mine')} text={myText} isChosen={isMine} choose={() => choose(true)} />
      <Side name={field} label={t('theirs')} text={theirText} isChosen={!isMine} choose={() => choose(false)} />
    </fieldset>
  );
}

interface SideProps {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

const Side = ({ name, label, text, isChosen, choose }: SideProps) => (
  <label>
    <input type="radio" name={`side-${name}`} checked={isChosen} onChange={choose} />
    <span>
      <small>{label}</small>
      <span className={styles.value} translate="no">
        {text}
      </span>
    </span>
  </label>
);
