'use client';

import { useTranslations } from 'next-intl';
import { useChange } from '@/graphql/use-change';
import { AccountForm } from './account-form';
import { ChangePasswordMutation } from './profile-documents';

/** Changes the password; whoever else knew the old one is signed out. */
export function PasswordForm() {
  const t = useTranslations('profile.password');
  const { make, isBusy, failure } = useChange(ChangePasswordMutation);
  const field = (key: 'currentPassword' | 'newPassword') =>
    ({ key, name: key, type: 'password', problem: t(`problems.${key}`) }) as const;
  return (
    <AccountForm
      fields={[
        { ...field('currentPassword'), label: t('current'), autoComplete: 'current-password' },
        { ...field('newPassword'), label: t('new'), hint: t('hint'), autoComplete: 'new-password' },
      ]}
      failure={failure}
      isBusy={isBusy}
      send={async (text) => {
        const input = { currentPassword: text('currentPassword'), newPassword: text('newPassword') };
        const answer = (await make({ input }))?.changePassword;
        if (answer?.__typename === 'ChangedPassword') return t('saved', { count: answer.endedSessions });
        return answer?.entries;
      }}
    >
      {t('save')}
    </AccountForm>
  );
}
