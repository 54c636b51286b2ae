import { useTranslations } from 'next-intl';
import { type Conclusion, Receipt } from '@/features/verification/receipt';
import { StateBadge } from '@/ui/state-badge';
import { waitingStages } from '@/features/verification/stages';
import type { Attempt } from './use-attempt';

/** An attempt, or what is known of one whose answer was not waited for. */
type Told = Pick<Attempt, 'lines'> & Partial<Attempt>;

/** The receipt of an attempt: what will be checked, what is being checked, what came of it. */
export function AttemptReceipt({ attempt }: { readonly attempt: Told | undefined }) {
  const t = useTranslations('create.receipt');
  return (
    <Receipt
      title={t(phaseOf(attempt))}
      lines={attempt?.lines ?? waitingStages()}
      verdict={<Verdict attempt={attempt} />}
      conclusion={conclusionOf(attempt, t)}
      totalMs={attempt?.totalMs}
      requestId={attempt?.requestId}
    />
  );
}

function phaseOf(attempt: Told | undefined) {
  if (attempt === undefined) return 'before';
  return attempt.outcome ? 'after' : 'during';
}

function Verdict({ attempt }: { readonly attempt: Told | undefined }) {
  const outcome = attempt?.outcome;
  if (outcome?.kind === 'created') return <StateBadge state={outcome.created.instance.state} />;
  if (outcome?.kind === 'accepted') return <StateBadge state="VERIFIED" />;
  const { verdict, verdictWord } = outcome?.kind === 'refused' ? outcome.refusal : {};
  return verdict ? <StateBadge state={verdict} word={verdictWord} /> : null;
}

type Words = ReturnType<typeof useTranslations<'create.receipt'>>;

function conclusionOf(attempt: Told | undefined, t: Words): Conclusion {
  const outcome = attempt?.outcome;
  if (outcome?.kind === 'created') {
    const { number } = outcome.created.instance;
    return { status: 'PASSED', label: t('saved'), message: t('sealedAs', { number: String(number) }) };
  }
  if (outcome?.kind === 'accepted') return { status: 'SKIPPED', label: t('notSaved'), message: t('onlyChecked') };
  if (outcome?.kind === 'refused') return { status: 'SKIPPED', label: t('notSaved'), message: t('nothingStored') };
  if (attempt?.purpose === 'check') return { status: 'WAITING', label: t('notSaved'), message: t('onlyChecked') };
  return { status: 'WAITING', label: t('saved'), message: t('sealed') };
}
