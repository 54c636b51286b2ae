'use client';

import { useTranslations } from 'next-intl';
import { useChange } from '@/graphql/use-change';
import { AccountForm } from './account-form';
import { ChangeEmailMutation } from './profile-documents';

/** Changes the address one signs in with, for the password. */
export function EmailForm() {
  const t = useTranslations('profile.email');
  const { make, isBusy, failure } = useChange(ChangeEmailMutation);
  const field = (key: 'email' | 'currentPassword') => ({ key, problem: t(`problems.${key}`) });
  return (
    <AccountForm
      fields={[
        { ...field('email'), name: 'newEmail', label: t('email'), type: 'email', autoComplete: 'username' },
        {
          ...field('currentPassword'),
          name: 'emailPassword',
          label: t('current'),
          type: 'password',
          autoComplete: 'current-password',
        },
      ]}
      failure={failure}
      isBusy={isBusy}
      send={async (text) => {
        const input = { email: text('newEmail').trim(), currentPassword: text('emailPassword') };
        const answer = (await make({ input }))?.changeEmail;
        if (answer?.__typename === 'ChangedEmail') return t('saved', { email: answer.viewer.user.email ?? '' });
        return answer?.entries;
      }}
    >
      {t('save')}
    </AccountForm>
  );
}
