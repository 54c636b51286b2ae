'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Button } from './button';
import { Dialog } from './dialog';
import styles from './drawer.module.css';

interface DrawerProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Help that slides in from the side and is read beside what it helps with. */
export function Drawer({ title, children, onClose }: DrawerProps) {
  const t = useTranslations('ui');
  return (
    <Dialog title={title} onClose={onClose} className={styles.drawer}>
      <div className={styles.content}>{children}</div>
      <Button onClick={onClose}>{t('close')}</Button>
    </Dialog>
  );
}
