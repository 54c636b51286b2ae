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
  const isOurs = !isEnglish || (name === 'SIGN_IN' && callsIn(message ?? '') !== undefined);
  if (status === 'PASSED' && isOurs && name !== 'ZONE') return passed(t, name, message ?? '');
  if (status === 'FAILED' && !isEnglish && isKnown(t, code)) return t(`failures.${code}`);
  return message ?? (status === 'SKIPPED' ? t('notReached') : t(`stages.${name}.settles`));
}

/** That a stage was passed, with the figures and names that stand in the API's sentence. */
function passed(t: Words, name: Exclude<StageLine['name'], 'ZONE'>, message: string): string {
  const calls = callsIn(message);
  if (name === 'SIGN_IN' && calls) return t('stages.SIGN_IN.passedUsed', calls);
  const host = /^(\S+) answers$/.exec(message)?.[1];
  return name === 'NETWORK' && host !== undefined ? t('stages.NETWORK.passedAt', { host }) : t(`stages.${name}.passed`);
}

/** How many of how many calls are used, where the API's sentence tells; said in the reader's figures, in English too. */
function callsIn(message: string): { readonly used: number; readonly allowed: number } | undefined {
  const [, used, allowed] = /(\d+) of (\d+) calls/.exec(message) ?? [];
  return used === undefined || allowed === undefined ? undefined : { used: Number(used), allowed: Number(allowed) };
}

const isKnown = (t: Words, code: string | null): code is KnownCode =>
  code !== null && t.has(`failures.${code as KnownCode}`);

/** What a screen reader hears about a line: `Sign-in: refused.` */
export function sayStage(t: Words, isEnglish: boolean, line: StageLine): string {
  const message = line.message === null ? t(`statuses.${line.status}`) : stageMessage(t, isEnglish, line);
  return t('said', { label: t(`stages.${line.name}.label`), message });
}
