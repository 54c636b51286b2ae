'use client';

import { useTranslations } from 'next-intl';
import { Drawer } from '@/ui/drawer';
import styles from './palette.module.css';
import { type Role, shortcutsFor } from './shortcuts';
import { setSingleKeys, useSingleKeys } from './single-keys';

interface ShortcutSheetProps {
  readonly role: Role;
  readonly onClose: () => void;
}

/** Every shortcut of a person of this role, and the switch for those of single keys. */
export function ShortcutSheet({ role, onClose }: ShortcutSheetProps) {
  const t = useTranslations('palette.shortcuts');
  const isOn = useSingleKeys();
  return (
    <Drawer title={t('title')} onClose={onClose}>
      <dl className={styles.keys}>
        <Shortcut keys={['Ctrl', 'K']} does={t('palette')} />
        {shortcutsFor(role).map(({ keys, wish }) => (
          <Shortcut key={wish} keys={keys} does={t(wish)} between={t('then')} />
        ))}
        <Shortcut keys={['Esc']} does={t('leave')} />
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={isOn} onChange={(event) => setSingleKeys(event.target.checked)} />
        <span>
          {t('single')}
          <small>{t('singleHint', { key: 'Ctrl K' })}</small>
        </span>
      </label>
    </Drawer>
  );
}

interface ShortcutProps {
  readonly keys: readonly string[];
  readonly does: string;
  /** Said between keys that are pressed one after another, not together. */
  readonly between?: string;
}

const Shortcut = ({ keys, does, between }: ShortcutProps) => (
  <div>
    <dt>
      {keys.map((key, index) => (
        <span key={key}>
          {index > 0 && <i>{between ?? '+'}</i>}
          <kbd translate="no">{key}</kbd>
        </span>
      ))}
    </dt>
    <dd>{does}</dd>
  </div>
);
