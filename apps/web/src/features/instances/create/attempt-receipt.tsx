import { type Conclusion, Receipt } from '@/features/verification/receipt';
import { StateBadge } from '@/ui/state-badge';
import { waitingStages } from '@/features/verification/stages';
import type { Attempt } from './use-attempt';

/** The receipt of an attempt: what will be checked, what is being checked, what came of it. */
export function AttemptReceipt({ attempt }: { readonly attempt: Attempt | undefined }) {
  return (
    <Receipt
      title={titleOf(attempt)}
      lines={attempt?.lines ?? waitingStages()}
      verdict={<Verdict attempt={attempt} />}
      conclusion={conclusionOf(attempt)}
      totalMs={attempt?.totalMs}
      requestId={attempt?.requestId}
    />
  );
}

function titleOf(attempt: Attempt | undefined): string {
  if (attempt === undefined) return 'What will be checked';
  return attempt.outcome ? 'What was checked' : 'Checking';
}

function Verdict({ attempt }: { readonly attempt: Attempt | undefined }) {
  const outcome = attempt?.outcome;
  if (outcome?.kind === 'created') return <StateBadge state={outcome.created.instance.state} />;
  if (outcome?.kind === 'accepted') return <StateBadge state="VERIFIED" />;
  const { verdict, verdictWord } = outcome?.kind === 'refused' ? outcome.refusal : {};
  return verdict ? <StateBadge state={verdict} word={verdictWord} /> : null;
}

function conclusionOf(attempt: Attempt | undefined): Conclusion {
  const outcome = attempt?.outcome;
  if (outcome?.kind === 'created') {
    return {
      status: 'PASSED',
      label: 'Saved',
      message: `Sealed and written as number ${outcome.created.instance.number}`,
    };
  }
  if (outcome?.kind === 'accepted') return { status: 'SKIPPED', label: 'Not saved', message: 'Only checked' };
  if (outcome?.kind === 'refused') return { status: 'SKIPPED', label: 'Not saved', message: 'Nothing was stored' };
  if (attempt?.purpose === 'check') return { status: 'WAITING', label: 'Not saved', message: 'Only checked' };
  return { status: 'WAITING', label: 'Saved', message: 'Sealed and written' };
}
