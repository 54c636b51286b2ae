'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { graphql, type ResultOf } from '@/graphql/graphql';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { Dialog, DialogActions } from '@/ui/dialog';
import { describe, Field } from '@/ui/field';
import fieldStyles from '@/ui/field.module.css';
import { Moment } from '@/ui/moment';
import { Notice } from '@/ui/notice';
import { RequestId } from '@/ui/request-id';
import { sendChange, type Trouble } from '../send-change';
import { requestIdIn, useTroubleText } from '../trouble-text';
import type { Target } from './instance-actions';
import styles from './rotate-token.module.css';

const RotateMutation = graphql(`
  mutation RotateToken($id: ID!, $endOldTokens: Boolean!) {
    result: rotateInstanceToken(input: { id: $id, endOldTokens: $endOldTokens }) {
      __typename
      ... on RotatedToken {
        token
        oldTokenExpiresAt
      }
      ... on Problem {
        message
        code
      }
    }
  }
`);

type Rotated = Extract<ResultOf<typeof RotateMutation>['result'], { __typename: 'RotatedToken' }>;

/** Gives an instance a new token; a question first tells how long the old one works. */
export function RotateToken({ target }: { readonly target: Target }) {
  const t = useTranslations('instance.rotate');
  const [isOpen, setOpen] = useState(false);
  const [rotated, setRotated] = useState<Rotated>();
  const router = useRouter();
  const close = () => {
    setOpen(false);
    setRotated(undefined);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('open')}</Button>
      {isOpen && !rotated && (
        <Question
          target={target}
          onClose={close}
          onRotated={(fresh) => {
            setRotated(fresh);
            router.refresh();
          }}
        />
      )}
      {isOpen && rotated && <NewToken {...rotated} onStored={close} />}
    </>
  );
}

interface QuestionProps {
  readonly target: Target;
  readonly onClose: () => void;
  readonly onRotated: (rotated: Rotated) => void;
}

function Question({ target: { id, name }, onClose, onRotated }: QuestionProps) {
  const t = useTranslations('instance.rotate');
  const [endOldTokens, setEndOldTokens] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const troubleText = useTroubleText();
  const rotate = async () => {
    setBusy(true);
    const sent = await sendChange(RotateMutation, { id, endOldTokens });
    setBusy(false);
    setTrouble(sent.trouble);
    if (sent.result) onRotated(sent.result);
  };
  return (
    <Dialog title={t('title', { name })} onClose={onClose}>
      <fieldset className={styles.choices}>
        <legend>{t('question')}</legend>
        <Choice
          label={t('overlap')}
          hint={t('overlapHint')}
          isChosen={!endOldTokens}
          choose={() => setEndOldTokens(false)}
        />
        <Choice label={t('end')} hint={t('endHint')} isChosen={endOldTokens} choose={() => setEndOldTokens(true)} />
      </fieldset>
      {trouble && (
        <Notice kind="bad" title={t('failed')}>
          <p>{troubleText(trouble)}</p>
          <RequestId id={requestIdIn(trouble)} />
        </Notice>
      )}
      <DialogActions>
        <Button onClick={onClose}>{t('keep')}</Button>
        <Button kind={endOldTokens ? 'danger' : 'primary'} isBusy={isBusy} onClick={() => void rotate()}>
          {t('confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly hint: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

const Choice = ({ label, hint, isChosen, choose }: ChoiceProps) => (
  <label className={styles.choice}>
    <input type="radio" name="old-token" checked={isChosen} onChange={choose} />
    <span>
      <b>{label}</b>
      <small>{hint}</small>
    </span>
  </label>
);

/** The token is shown this once, so the dialog stays until it is said to be stored: Escape does not close it. */
function NewToken({ token, oldTokenExpiresAt, onStored }: Rotated & { readonly onStored: () => void }) {
  const t = useTranslations('instance.rotate');
  const [now] = useState(() => Date.now());
  return (
    <Dialog title={t('newTitle')} onClose={() => undefined}>
      <p>
        {oldTokenExpiresAt === null
          ? t('oldEnded')
          : t.rich('oldWorks', { until: () => <Moment at={oldTokenExpiresAt} now={now} as="exact" /> })}{' '}
        {t('once')}
      </p>
      <div className={styles.token}>
        <Field id="new-token" label={t('token')}>
          <div className={fieldStyles.withAction}>
            <input
              {...describe({ id: 'new-token' })}
              className={`${fieldStyles.control} ${fieldStyles.mono}`}
              readOnly
              value={token}
              onFocus={(event) => event.target.select()}
            />
            <CopyButton text={token} what={t('token')} />
          </div>
        </Field>
      </div>
      <DialogActions>
        <Button kind="primary" onClick={onStored}>
          {t('stored')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
