import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { DisplayForm } from '@/features/profile/display-form';
import { EmailForm } from '@/features/profile/email-form';
import { NamesForm } from '@/features/profile/names-form';
import { PasswordForm } from '@/features/profile/password-form';
import { ProfileQuery } from '@/features/profile/profile-documents';
import { ProfileSection } from '@/features/profile/profile-section';
import styles from '@/features/profile/profile.module.css';
import { SessionList } from '@/features/profile/session-list';
import { UserSecret } from '@/features/profile/user-secret';
import { themeCookie, themeOf } from '@/features/shell/theme';
import { ask } from '@/graphql/ask';
import { code } from '@/i18n/rich';
import { WordsFor } from '@/i18n/words-for';
import { FailureNotice } from '@/ui/failure-notice';
import { Kept } from '@/ui/kept';
import { PageHeading } from '@/ui/page-heading';

export const generateMetadata = async () => ({ title: (await getTranslations('profile'))('title') });

/** The signed-in person: their name, how Isotope speaks to them, how they sign in. */
export default async function ProfilePage() {
  const t = await getTranslations('profile');
  const { data, failure } = await ask(ProfileQuery, {});
  if (failure) {
    return (
      <Kept failure={failure}>
        <FailureNotice failure={failure} />
      </Kept>
    );
  }
  const { user, preferences, sessions } = data.viewer;
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  return (
    <Kept failure={undefined}>
      <WordsFor parts={['profile', 'session']}>
        <PageHeading title={t('title')} lede={t('lede')} />
        <div className={styles.page}>
          <ProfileSection title={t('names.title')}>
            <NamesForm firstName={user.firstName} lastName={user.lastName} />
          </ProfileSection>
          <ProfileSection title={t('display.title')} text={t('display.text')}>
            <DisplayForm language={preferences.language} timeZone={preferences.timeZone} theme={theme} />
          </ProfileSection>
          {user.isClaimed && (
            <ProfileSection title={t('email.title')} text={t('email.text')}>
              <p className={styles.email} translate="no">
                {user.email}
              </p>
              <EmailForm />
            </ProfileSection>
          )}
          {user.isClaimed && (
            <ProfileSection title={t('password.title')} text={t('password.text')}>
              <PasswordForm />
            </ProfileSection>
          )}
          <ProfileSection id="secrets" title={t('secret.title')} text={t('secret.text')}>
            <p className={styles.where}>{t.rich('secret.where', { code })}</p>
            <UserSecret />
          </ProfileSection>
          <ProfileSection title={t('sessions.title')}>
            <SessionList sessions={sessions} now={Date.now()} />
          </ProfileSection>
        </div>
      </WordsFor>
    </Kept>
  );
}
