'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { mayChange } from '@/features/instances/may-change';
import { mayGoTo } from '@/lib/leave-guard';
import type { PaletteElement } from './palette-dialog';
import styles from './palette.module.css';
import { createShortcutReader, places, type Role, shortcutsFor, type Wish } from './shortcuts';
import { hasSingleKeys, takesLetters } from './single-keys';

// What is opened by few on few pages is fetched when it is opened.
const PaletteDialog = dynamic(() => import('./palette-dialog').then((module) => module.PaletteDialog));
const ShortcutSheet = dynamic(() => import('./shortcut-sheet').then((module) => module.ShortcutSheet));

interface PaletteProps {
  readonly elements: readonly PaletteElement[];
  /** What is for owners or editors alone is offered to them alone. */
  readonly role: Role;
}

/** The way to everything by typing: a button, Ctrl or Cmd with K, and shortcuts of single keys. */
export function Palette({ elements, role }: PaletteProps) {
  const t = useTranslations('palette');
  const [open, setOpen] = useState<'palette' | 'help'>();
  const router = useRouter();
  const early = useRef<string>(undefined);
  const show = useCallback((what: 'palette' | 'help') => {
    if (what === 'palette') early.current = '';
    setOpen(what);
  }, []);
  useEffect(() => {
    const read = createShortcutReader(shortcutsFor(role));
    const onKeyDown = (event: KeyboardEvent) => {
      // Whoever types on while the palette is being fetched means it.
      if (early.current !== undefined && isLetter(event)) {
        early.current += event.key;
        return event.preventDefault();
      }
      const wish = read(event, { isTyping: takesLetters(event.target), hasSingleKeys: hasSingleKeys() });
      if (wish === undefined || (wish !== 'palette' && document.querySelector('dialog[open]'))) return;
      event.preventDefault();
      fulfil(wish, router.push, show);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [router, show, role]);
  const close = () => {
    early.current = undefined;
    setOpen(undefined);
  };
  const takeEarly = () => {
    const typed = early.current ?? '';
    early.current = undefined;
    return typed;
  };
  return (
    <>
      <button type="button" className={styles.open} onClick={() => show('palette')} aria-keyshortcuts="Control+K">
        <span className={styles.whole}>{t('open')}</span>
        <span className={styles.short}>{t('short')}</span>
        <kbd translate="no" aria-hidden>
          Ctrl K
        </kbd>
      </button>
      {open === 'palette' && (
        <PaletteDialog
          elements={mayChange({ role }) ? elements : []}
          isOwner={role === 'OWNER'}
          takeTyped={takeEarly}
          onClose={close}
          onHelp={() => show('help')}
        />
      )}
      {open === 'help' && <ShortcutSheet role={role} onClose={close} />}
    </>
  );
}

function fulfil(wish: Wish, go: (path: string) => void, open: (what: 'palette' | 'help') => void): void {
  if (wish === 'palette' || wish === 'help') return open(wish);
  if (wish === 'search') return document.querySelector<HTMLElement>('main input[type=search]')?.focus();
  const place = places[wish];
  if (place !== undefined && mayGoTo(place)) go(place);
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;
