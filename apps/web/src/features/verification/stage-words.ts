import type { useTranslations } from 'next-intl';
import type { StageLine } from './stages';

type Words = ReturnType<typeof useTranslations<'verification'>>;

/**
 * What a line of a receipt says under its label: what has happened, or what the stage is there to settle. The API says
 * what has happened in English; on a page in another language the catalogue says that a stage was passed.
 */
export function stageMessage(t: Words, isEnglish: boolean, { name, status, message }: StageLine): string {
  if (status === 'PASSED' && !isEnglish && name !== 'ZONE') return t(`stages.${name}.passed`);
  return message ?? (status === 'SKIPPED' ? t('notReached') : t(`stages.${name}.settles`));
}

/** What a screen reader hears about a line: `Sign-in: refused.` */
export function sayStage(t: Words, isEnglish: boolean, line: StageLine): string {
  const message = line.message === null ? t(`statuses.${line.status}`) : stageMessage(t, isEnglish, line);
  return t('said', { label: t(`stages.${line.name}.label`), message });
}
