'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useChange } from '@/graphql/use-change';
import { Button } from '@/ui/button';
import { Dialog, DialogActions } from '@/ui/dialog';
import { ShownOnce } from '@/ui/shown-once';
import { Trouble } from '@/ui/trouble';
import { RotateSecretMutation } from './profile-documents';
import styles from './profile.module.css';

/** Gives the person a new user secret, once they have said that the old one may stop working. */
export function UserSecret() {
  const t = useTranslations('profile.secret');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('rotate')}</Button>
      {isOpen && <RotateDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** Asks first; then shows the secret this once, and stays until it is said to be stored: Escape does not close it. */
function RotateDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('profile.secret');
  const { make, isBusy, failure } = useChange(RotateSecretMutation);
  const [secret, setSecret] = useState<string>();
  const rotate = async () => setSecret((await make({}))?.rotateUserSecret.userSecret);
  if (secret !== undefined) {
    return (
      <Dialog title={t('readyTitle')} onClose={() => undefined}>
        <div className={styles.secret}>
          <p>{t('readyText')}</p>
          <ShownOnce id="user-secret" label={t('label')} value={secret} what={t('what')} />
        </div>
        <DialogActions>
          <Button kind="primary" onClick={onClose}>
            {t('stored')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('confirmTitle')} onClose={onClose}>
      <div className={styles.secret}>
        <p>{t('confirmText')}</p>
        <Trouble title={t('title')} failure={failure} />
      </div>
      <DialogActions>
        <Button onClick={onClose}>{t('keep')}</Button>
        <Button kind="danger" isBusy={isBusy} onClick={() => void rotate()}>
          {t('confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
