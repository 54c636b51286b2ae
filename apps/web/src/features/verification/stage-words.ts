import type { useTranslations } from 'next-intl';
import type { Catalogue } from '@/i18n/catalogue';
import type { StageLine } from './stages';

type Words = ReturnType<typeof useTranslations<'verification'>>;

type KnownCode = keyof Catalogue['verification']['failures'];

/**
 * What a line of a receipt says under its label: what has happened, or what the stage is there to settle. The API says
 * what has happened in English; on a page in another language the catalogue says that a stage was passed, or by its code
 * why it was not.
 */
export function stageMessage(t: Words, isEnglish: boolean, { name, status, code, message }: StageLine): string {
  if (status === 'PASSED' && !isEnglish && name !== 'ZONE') return t(`stages.${name}.passed`);
  if (status === 'FAILED' && !isEnglish && isKnown(t, code)) return t(`failures.${code}`);
  return message ?? (status === 'SKIPPED' ? t('notReached') : t(`stages.${name}.settles`));
}

const isKnown = (t: Words, code: string | null): code is KnownCode =>
  code !== null && t.has(`failures.${code as KnownCode}`);

/** What a screen reader hears about a line: `Sign-in: refused.` */
export function sayStage(t: Words, isEnglish: boolean, line: StageLine): string {
  const message = line.message === null ? t(`statuses.${line.status}`) : stageMessage(t, isEnglish, line);
  return t('said', { label: t(`stages.${line.name}.label`), message });
}
