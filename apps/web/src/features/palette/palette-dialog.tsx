'use client';

import { Command } from 'cmdk';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { mayGoTo } from '@/lib/leave-guard';
import { Dialog } from '@/ui/dialog';
import { matches } from './matches';
import styles from './palette.module.css';
import { useEntries } from './use-entries';
import { useFoundInstances } from './use-found-instances';

/** An element, as far as the palette makes instances of it. */
export interface PaletteElement {
  readonly key: string;
  readonly name: string;
}

interface PaletteDialogProps {
  /** Those the person may make instances of. */
  readonly elements: readonly PaletteElement[];
  readonly isOwner: boolean;
  /** What was typed before it was there. */
  readonly takeTyped: () => string;
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

/** Pages, elements and instances by words of their names, instances by their numbers too; arrows choose, Enter goes. */
export function PaletteDialog({ takeTyped, onClose, ...offered }: PaletteDialogProps) {
  const t = useTranslations('palette');
  const router = useRouter();
  const [typed, setTyped] = useState('');
  // After it has been shown: what is typed from now on goes into its field.
  useEffect(() => setTyped((before) => takeTyped() + before), []);
  const { instances, totalCount, isLooking } = useFoundInstances(typed);
  // The dialog has given the focus to its first part by now.
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const go = (path: string) => {
    onClose();
    if (mayGoTo(path)) router.push(path);
  };
  const groups = useEntries({ ...offered, go, onClose }).map(({ name, entries }) => ({
    name,
    entries: entries.filter(({ label, also = '' }) => matches(`${label} ${also}`, typed)),
  }));
  return (
    <Dialog title={t('title')} onClose={onClose} className={styles.dialog}>
      {/* What is found is what the API and `matches` say; cmdk’s own search is looser than either. */}
      <Command label={t('title')} className={styles.command} loop shouldFilter={false}>
        <Command.Input ref={input} value={typed} onValueChange={setTyped} placeholder={t('placeholder')} />
        <p role="status" className="visually-hidden">
          {isLooking && t('loading')}
        </p>
        <Command.List label={t('list')}>
          {!isLooking && <Command.Empty>{t('empty')}</Command.Empty>}
          {instances.length > 0 && (
            <Command.Group heading={t('groups.instances')}>
              {instances.map(({ id, number, name, element }) => (
                <Command.Item key={id} value={id} onSelect={() => go(`/instances/${encodeURIComponent(id)}`)}>
                  <span translate="no">{name}</span>
                  <small translate="no">
                    {number} · {element.name}
                  </small>
                </Command.Item>
              ))}
              {totalCount > instances.length && (
                <Command.Item value="all" onSelect={() => go(`/instances?search=${encodeURIComponent(typed.trim())}`)}>
                  {t('all', { count: totalCount })}
                </Command.Item>
              )}
            </Command.Group>
          )}
          {groups.map(
            ({ name, entries }) =>
              entries.length > 0 && (
                <Command.Group key={name} heading={t(`groups.${name}`)}>
                  {entries.map(({ label, run }) => (
                    <Command.Item key={label} value={`${name} ${label}`} onSelect={run}>
                      {label}
                    </Command.Item>
                  ))}
                </Command.Group>
              ),
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}
