import { useTranslations } from 'next-intl';
import { useFailureText } from '@/ui/failure-text';
import type { Trouble } from './send-change';

/** Gives what a person is told of a change that did not come about: the catalogue's words for what it knows. */
export function useTroubleText() {
  const t = useTranslations('instance.problems');
  const failureText = useFailureText();
  return (trouble: Trouble): string => {
    if (trouble.kind === 'failed') return failureText(trouble.failure);
    if (trouble.code === 'INSTANCE_NOT_FOUND') return t('gone');
    if (trouble.code === 'FORBIDDEN') return t('forbidden');
    return trouble.code === 'VERSION_CONFLICT' ? t('changed') : trouble.message;
  };
}

/** The request a change that did not come about is found by in the log. */
export const requestIdIn = (trouble: Trouble): string | undefined =>
  trouble.kind === 'failed' ? trouble.failure.requestId : trouble.requestId;
