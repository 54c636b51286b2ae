'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'next-intl';
import { Button } from './button';
import { Dialog } from './dialog';
import styles from './drawer.module.css';

interface DrawerProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Help that slides in from the side and is read beside what it helps with. The focus begins where it is closed: no key changes anything in it. */
export function Drawer({ title, children, onClose }: DrawerProps) {
  const t = useTranslations('ui');
  const close = useRef<HTMLButtonElement>(null);
  // The dialog has given the focus to its first part by now.
  useEffect(() => close.current?.focus({ preventScroll: true }), []);
  return (
    <Dialog title={title} onClose={onClose} className={styles.drawer}>
      <div className={styles.content}>{children}</div>
      <Button ref={close} onClick={onClose}>
        {t('close')}
      </Button>
    </Dialog>
  );
}
