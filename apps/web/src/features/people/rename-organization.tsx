'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { textsOf } from '@/features/session/form-texts';
import { useTell } from '@/features/shell/news';
import { useChange } from '@/graphql/use-change';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { describe, Field } from '@/ui/field';
import { Trouble } from '@/ui/trouble';
import { RenameOrganizationMutation } from './people-documents';
import styles from './people.module.css';

interface RenameOrganizationProps {
  readonly name: string;
}

/** Gives the organisation another name, for everybody in it. */
export function RenameOrganization({ name }: RenameOrganizationProps) {
  const t = useTranslations('people.rename');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('open')}</Button>
      {isOpen && <RenameDialog name={name} onClose={() => setOpen(false)} />}
    </>
  );
}

function RenameDialog({ name, onClose }: RenameOrganizationProps & { readonly onClose: () => void }) {
  const t = useTranslations('people.rename');
  const people = useTranslations('people');
  const ui = useTranslations('ui');
  const tell = useTell();
  const router = useRouter();
  const { make, isBusy, failure } = useChange(RenameOrganizationMutation);
  const [problem, setProblem] = useState<string>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = textsOf(new FormData(event.currentTarget));
    const answer = (await make({ input: { name: text('name') } }))?.renameOrganization;
    if (answer === undefined) return;
    if (answer.__typename !== 'RenamedOrganization') {
      return setProblem(answer.__typename === 'ForbiddenProblem' ? people('problems.FORBIDDEN') : t('problem'));
    }
    onClose();
    tell(t('saved', { name: answer.organization.name }));
    router.refresh();
  };
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <Trouble title={people('notDone')} problem={problem} failure={failure} />
        <Field id="organization-name" label={t('name')} hint={t('hint')}>
          <input
            {...describe({ id: 'organization-name', hint: true })}
            name="name"
            defaultValue={name}
            autoComplete="organization"
          />
        </Field>
        <div className={styles.actions}>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" kind="primary" isBusy={isBusy}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
