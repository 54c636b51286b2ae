'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import type { ResultOf } from '@/graphql/graphql';
import { useChange } from '@/graphql/use-change';
import { Button } from '@/ui/button';
import { Dialog, DialogActions } from '@/ui/dialog';
import { describe, Field } from '@/ui/field';
import { Trouble } from '@/ui/trouble';
import styles from './emergency.module.css';
import { KillAllMutation, KillElementMutation, type KilledFragment } from './kill-documents';
import { KilledList } from './killed-list';

/** What can be switched off: an element by its key, or everything of the organisation. */
export interface KillTarget {
  readonly key: string | null;
  readonly name: string;
}

interface KillDialogProps {
  readonly targets: readonly [KillTarget, ...KillTarget[]];
  readonly onClose: () => void;
}

/** Asks what is to be switched off and waits for its name to be typed; afterwards shows what is to be revoked. */
export function KillDialog({ targets, onClose }: KillDialogProps) {
  const t = useTranslations('emergency');
  const router = useRouter();
  const [killed, setKilled] = useState<ResultOf<typeof KilledFragment>>();
  const close = () => {
    onClose();
    if (killed) router.refresh();
  };
  return (
    <Dialog title={killed ? t('done', { count: killed.count }) : t('dialogTitle')} onClose={close}>
      {killed ? (
        <KilledList killed={killed} onClose={close} />
      ) : (
        <KillForm targets={targets} onClose={onClose} onKilled={setKilled} />
      )}
    </Dialog>
  );
}

interface KillFormProps extends KillDialogProps {
  readonly onKilled: (killed: ResultOf<typeof KilledFragment>) => void;
}

function KillForm({ targets, onClose, onKilled }: KillFormProps) {
  const t = useTranslations('emergency');
  const ui = useTranslations('ui');
  const [target, setTarget] = useState<KillTarget>(targets[0]);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const { kill, isBusy, failure, problem } = useKill(onKilled);
  const isSame = typed.trim() === target.name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setError(isSame ? undefined : t('notTheName', { name: target.name }));
    if (isSame) void kill(target);
    else document.getElementById('kill-confirm')?.focus();
  };
  const hint = t.rich('confirmHint', { name: () => <b translate="no">{target.name}</b> });
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <p>{t('dialogText')}</p>
      <Trouble title={t('notDone')} problem={problem} failure={failure} />
      <Field id="kill-target" label={t('what')}>
        <select
          {...describe({ id: 'kill-target' })}
          value={target.key ?? ''}
          onChange={({ target: { value } }) =>
            setTarget(targets.find(({ key }) => (key ?? '') === value) ?? targets[0])
          }
        >
          {targets.map(({ key, name }) => (
            <option key={key} value={key ?? ''}>
              {key === null ? t('everything', { organization: name }) : t('ofElement', { element: name })}
            </option>
          ))}
        </select>
      </Field>
      <Field id="kill-confirm" label={t('confirm')} hint={hint} error={error}>
        <input
          {...describe({ id: 'kill-confirm', hint, error })}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target: { value } }) => {
            setTyped(value);
            setError(undefined);
          }}
        />
      </Field>
      <DialogActions>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button
          type="submit"
          kind="danger"
          isBusy={isBusy}
          isHeld={!isSame}
          aria-describedby={isSame ? undefined : 'kill-confirm-hint'}
        >
          {t('submit')}
        </Button>
      </DialogActions>
    </form>
  );
}

/** Switches off what is meant, by the mutation that is made for it. */
function useKill(onKilled: KillFormProps['onKilled']) {
  const all = useChange(KillAllMutation);
  const ofElement = useChange(KillElementMutation);
  const [problem, setProblem] = useState<string>();
  const kill = async ({ key }: KillTarget) => {
    const answer =
      key === null
        ? (await all.make({}))?.disableAllInstances
        : (await ofElement.make({ input: { elementKey: key } }))?.disableInstancesOfElement;
    if (answer?.__typename === 'DisabledInstances') return onKilled(answer);
    setProblem(answer?.message);
  };
  return { kill, problem, isBusy: all.isBusy || ofElement.isBusy, failure: all.failure ?? ofElement.failure };
}
