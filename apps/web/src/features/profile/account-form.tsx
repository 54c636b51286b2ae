'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ComponentProps, FormEvent, ReactNode } from 'react';
import { useTell } from '@/features/shell/news';
import type { useChange } from '@/graphql/use-change';
import { useIsEnglish } from '@/i18n/use-is-english';
import { Button } from '@/ui/button';
import { Mended } from '@/ui/mended';
import { ProblemSummary } from '@/ui/problem-summary';
import { Trouble } from '@/ui/trouble';
import { ProfileEntry } from './profile-entry';
import styles from './profile.module.css';
import { useRefusedFields } from './use-refused-fields';

interface AccountField extends Omit<ComponentProps<typeof ProfileEntry>, 'error'> {
  /** What the API calls it. */
  readonly key: string;
  /** What is wrong with it, in a language that is not the API's. */
  readonly problem: string;
}

interface AccountFormProps {
  readonly fields: readonly AccountField[];
  readonly failure: ReturnType<typeof useChange>['failure'];
  readonly isBusy: boolean;
  /** Sends what the fields hold; gives what to tell, or what is wrong with them. Undefined when nothing came of it. */
  readonly send: (text: (name: string) => string) => Promise<string | readonly AccountProblem[] | undefined>;
  readonly children: ReactNode;
}

interface AccountProblem {
  readonly key: string;
  readonly message: string;
}

/** Changes what one signs in with; what is refused is said at its field. `children` is the word of the button. */
export function AccountForm({ fields, failure, isBusy, send, children }: AccountFormProps) {
  const t = useTranslations('profile');
  const isEnglish = useIsEnglish();
  const tell = useTell();
  const router = useRouter();
  const { problems, isMended, summary, refuse, errorOf, read, onInput } = useRefusedFields();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const answer = await send(read(form));
    if (answer === undefined) return;
    const isDone = typeof answer === 'string';
    const wrong = isDone ? [] : answer;
    refuse(
      fields.flatMap(({ key, name, label, problem }) =>
        wrong
          .filter((one) => one.key === key)
          .map(({ message }) => ({ fieldId: name, label, message: isEnglish ? message : problem })),
      ),
    );
    if (!isDone) return;
    form.reset();
    tell(answer);
    router.refresh();
  };
  return (
    <form className={styles.form} noValidate onInput={onInput} onSubmit={(event) => void save(event)}>
      <Trouble title={t('refused')} failure={failure} />
      {isMended && <Mended />}
      {problems.length > 0 && <ProblemSummary title={t('refused')} problems={problems} focusRef={summary} />}
      {fields.map(({ key, problem: _, ...field }) => (
        <ProfileEntry key={key} {...field} error={errorOf(field.name)} />
      ))}
      <Button type="submit" isBusy={isBusy}>
        {children}
      </Button>
    </form>
  );
}
