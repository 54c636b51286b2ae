'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useChange } from '@/graphql/use-change';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
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

function RotateDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('profile.secret');
  const { make, isBusy, failure } = useChange(RotateSecretMutation);
  const [secret, setSecret] = useState<string>();
  const rotate = async () => setSecret((await make({}))?.rotateUserSecret.userSecret);
  if (secret !== undefined) {
    return (
      <Dialog title={t('readyTitle')} onClose={onClose}>
        <div className={styles.form}>
          <p>{t('readyText')}</p>
          <ShownOnce id="user-secret" label={t('label')} value={secret} what={t('what')} />
          <Button kind="primary" onClick={onClose}>
            {t('stored')}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('confirmTitle')} onClose={onClose}>
      <div className={styles.form}>
        <p>{t('confirmText')}</p>
        <Trouble title={t('title')} failure={failure} />
        <div className={styles.actions}>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button kind="danger" isBusy={isBusy} onClick={() => void rotate()}>
            {t('confirm')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
