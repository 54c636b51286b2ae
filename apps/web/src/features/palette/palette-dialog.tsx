'use client';

import { Command } from 'cmdk';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { themes, wearTheme } from '@/features/shell/theme';
import { mayGoTo } from '@/lib/leave-guard';
import { Dialog } from '@/ui/dialog';
import styles from './palette.module.css';
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

const pages = {
  overview: '/',
  instances: '/instances',
  elements: '/elements',
  people: '/people',
  profile: '/profile',
  audit: '/audit',
  status: '/status',
};
type PageName = keyof typeof pages;

const forOwners: readonly PageName[] = ['audit', 'status'];

/** Pages, elements and instances by a few letters of their names, instances by their numbers too; arrows choose, Enter goes. */
export function PaletteDialog({ elements, isOwner, takeTyped, onClose, onHelp }: PaletteDialogProps) {
  const t = useTranslations('palette');
  const router = useRouter();
  const [typed, setTyped] = useState('');
  // After it has been shown: what is typed from now on goes into its field.
  useEffect(() => setTyped((before) => takeTyped() + before), []);
  const { instances, isLooking } = useFoundInstances(typed);
  // The dialog has given the focus to its first part by now.
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const isOffered = (page: PageName) => isOwner || !forOwners.includes(page);
  const go = (path: string) => () => {
    onClose();
    if (mayGoTo(path)) router.push(path);
  };
  return (
    <Dialog title={t('title')} onClose={onClose} className={styles.dialog}>
      <Command label={t('title')} className={styles.command} loop>
        <Command.Input ref={input} value={typed} onValueChange={setTyped} placeholder={t('placeholder')} />
        <p role="status" className="visually-hidden">
          {isLooking && t('loading')}
        </p>
        <Command.List label={t('list')}>
          {!isLooking && <Command.Empty>{t('empty')}</Command.Empty>}
          <Group name={t('groups.instances')} isShown={instances.length > 0}>
            {instances.map(({ id, number, name, element }) => (
              <Command.Item
                key={id}
                value={`${name} #${number} ${id}`}
                onSelect={go(`/instances/${encodeURIComponent(id)}`)}
              >
                <span translate="no">{name}</span>
                <small translate="no">
                  {number} · {element.name}
                </small>
              </Command.Item>
            ))}
          </Group>
          <Group name={t('groups.places')}>
            {(Object.keys(pages) as PageName[]).filter(isOffered).map((page) => (
              <Command.Item key={page} onSelect={go(pages[page])}>
                {t(`places.${page}`)}
              </Command.Item>
            ))}
          </Group>
          <Group name={t('groups.create')} isShown={elements.length > 0}>
            {elements.map(({ key, name }) => (
              <Command.Item key={key} onSelect={go(`/elements/${key}/new`)}>
                {t('create', { element: name })}
              </Command.Item>
            ))}
          </Group>
          <Group name={t('groups.display')}>
            {themes.map((theme) => (
              <Command.Item
                key={theme}
                onSelect={() => {
                  wearTheme(theme);
                  onClose();
                }}
              >
                {t(`theme.${theme}`)}
              </Command.Item>
            ))}
          </Group>
          <Group name={t('groups.help')}>
            <Command.Item onSelect={onHelp}>{t('shortcuts.title')}</Command.Item>
          </Group>
        </Command.List>
      </Command>
    </Dialog>
  );
}

interface GroupProps {
  readonly name: string;
  readonly isShown?: boolean;
  readonly children: ReactNode;
}

const Group = ({ name, isShown = true, children }: GroupProps) =>
  isShown && <Command.Group heading={name}>{children}</Command.Group>;
