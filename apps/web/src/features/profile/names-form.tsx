'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { textsOf } from '@/features/session/form-texts';
import { useTell } from '@/features/shell/news';
import { useChange } from '@/graphql/use-change';
import { Button } from '@/ui/button';
import { describe, Field } from '@/ui/field';
import { Trouble } from '@/ui/trouble';
import { UpdateProfileMutation } from './profile-documents';
import styles from './profile.module.css';

interface NamesFormProps {
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/** What the person is called among the others. */
export function NamesForm(names: NamesFormProps) {
  const t = useTranslations('profile.names');
  const problems = useTranslations('session.welcome.problems');
  const tell = useTell();
  const router = useRouter();
  const { make, isBusy, failure } = useChange(UpdateProfileMutation);
  const [isRefused, setRefused] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = textsOf(new FormData(event.currentTarget));
    const input = { firstName: text('firstName').trim() || null, lastName: text('lastName').trim() || null };
    const data = await make({ input });
    setRefused(data?.updateProfile.__typename === 'InvalidAccountProblem');
    if (data?.updateProfile.__typename !== 'UpdatedProfile') return;
    tell(t('saved'));
    router.refresh();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <Trouble title={t('title')} problem={isRefused ? problems('firstName') : undefined} failure={failure} />
      <div className={styles.two}>
        {(['firstName', 'lastName'] as const).map((name) => (
          <Field key={name} id={name} label={t(name)} isOptional>
            <input
              {...describe({ id: name })}
              name={name}
              defaultValue={names[name] ?? ''}
              autoComplete={name === 'firstName' ? 'given-name' : 'family-name'}
            />
          </Field>
        ))}
      </div>
      <Button type="submit" isBusy={isBusy}>
        {t('save')}
      </Button>
    </form>
  );
}
