import { useLocale, useTranslations } from 'next-intl';
import { usePreference } from '@/features/profile/use-preference';
import { signOut } from '@/features/shell/sign-out';
import { themes, wearTheme } from '@/features/shell/theme';
import { languages, ownNames } from '@/i18n/language';
import { mayGoTo } from '@/lib/leave-guard';
import type { PaletteElement } from './palette-dialog';

/** What the palette offers beside instances. */
interface Entry {
  readonly label: string;
  /** Other words people look for it by. */
  readonly also?: string;
  readonly run: () => void;
}

interface EntryGroup {
  readonly name: 'places' | 'create' | 'display' | 'account' | 'help';
  readonly entries: readonly Entry[];
}

interface EntriesAsked {
  readonly elements: readonly PaletteElement[];
  readonly isOwner: boolean;
  readonly go: (path: string) => void;
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

/** All a person of this role can go to or do from anywhere, group by group. */
export function useEntries({ elements, isOwner, go, onClose, onHelp }: EntriesAsked): readonly EntryGroup[] {
  const t = useTranslations('palette');
  const keep = usePreference();
  const spoken = useLocale().split('-')[0];
  const offered = (Object.keys(pages) as PageName[]).filter((page) => isOwner || !forOwners.includes(page));
  const closing = (act: () => void) => () => {
    onClose();
    act();
  };
  return [
    { name: 'places', entries: offered.map((page) => ({ label: t(`places.${page}`), run: () => go(pages[page]) })) },
    {
      name: 'create',
      entries: elements.map(({ key, name }) => ({
        label: t('create', { element: name }),
        run: () => go(`/elements/${key}/new`),
      })),
    },
    {
      name: 'display',
      entries: [
        ...themes.map((theme) => ({ label: t(`theme.${theme}`), run: closing(() => wearTheme(theme)) })),
        ...languages
          .filter((language) => language !== spoken)
          .map((language) => ({
            label: t('language', { language: ownNames[language] }),
            run: closing(() => void keep({ language })),
          })),
      ],
    },
    {
      name: 'account',
      entries: [
        { label: t('signOut'), also: t('signOutAlso'), run: closing(() => mayGoTo('/sign-in') && void signOut()) },
      ],
    },
    { name: 'help', entries: [{ label: t('shortcuts.title'), run: onHelp }] },
  ];
}
