import { useTranslations } from 'next-intl';
import { Link } from '@/ui/link';
import { type FragmentOf, graphql, readFragment } from '@/graphql/graphql';
import styles from './account.module.css';
import { SignOutButton } from './sign-out-button';
import type { Theme } from './theme';
import { ThemeSwitch } from './theme-switch';

/** Who is signed in, and for whom. */
export const AccountFragment = graphql(`
  fragment Account on Viewer {
    user {
      email
      firstName
      lastName
      isClaimed
    }
    organization {
      name
    }
  }
`);

interface AccountProps {
  /** Undefined while the API cannot say. */
  readonly viewer: FragmentOf<typeof AccountFragment> | undefined;
  readonly theme: Theme;
}

/** The foot of the rail: the organisation, the person, the theme, the way out. */
export function Account({ viewer, theme }: AccountProps) {
  return (
    <div className={styles.account}>
      <div className={styles.row}>
        {viewer && <Person viewer={viewer} />}
        <SignOutButton />
      </div>
      <ThemeSwitch initial={theme} />
    </div>
  );
}

function Person({ viewer }: { readonly viewer: FragmentOf<typeof AccountFragment> }) {
  const t = useTranslations('shell');
  const { user, organization } = readFragment(AccountFragment, viewer);
  const name = [user.firstName, user.lastName].filter(Boolean).join(' ') || user.email;
  return (
    <p className={styles.person}>
      <b translate="no" title={organization.name}>
        {organization.name}
      </b>
      {user.isClaimed ? (
        <Link href="/profile">
          <span className={styles.who} title={name ?? undefined} translate="no">
            {name}
          </span>{' '}
          <span className="visually-hidden">{t('profile')}</span>
        </Link>
      ) : (
        <Link href="/welcome">{t('setPassword')}</Link>
      )}
    </p>
  );
}
