'use client';

import { instanceStates } from '@isotope/core';
import { Receipt } from '@/features/verification/receipt';
import { type StageLine, waitingStages } from '@/features/verification/stages';
import { StripBars } from '@/features/verification/strip-bars';
import { StateBadge } from '@/ui/state-badge';
import { OffShape, StateShape } from '@/ui/state-shape';
import { TagList } from '@/ui/tag';
import styles from './components.module.css';
import { Row, Specimen } from './specimen';

/** How instances stand: by word and wash, and by shape. */
export const States = () => (
  <Specimen name="states">
    <Row>
      {instanceStates.map((state) => (
        <StateBadge key={state} state={state} />
      ))}
    </Row>
    <div className={`${styles.row} ${styles.shape}`}>
      {instanceStates.map((state) => (
        <StateShape key={state} state={state} weight={1.15} />
      ))}
      <OffShape />
    </div>
    <TagList tags={['emea', 'trial', 'a-tag-that-is-longer-than-there-is-room-for']} />
  </Specimen>
);

const worsts = [undefined, 'VERIFIED', 'VERIFIED', 'REJECTED', 'UNREACHABLE'] as const;

/** Thirty days of checks. */
export const Strips = () => (
  <Specimen name="strips">
    <StripBars days={Array.from({ length: 30 }, (_, day) => worsts[day % worsts.length])} label="A month of checks" />
    <StripBars days={Array.from({ length: 30 }, () => undefined)} label="A month without any" />
  </Specimen>
);

const second = (at: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, 0, at)).toISOString();
const ended = (line: StageLine, index: number): StageLine => ({
  ...line,
  status: 'PASSED',
  startedAt: second(index * 100),
  durationMs: 100,
  message: 'What the stage has found',
});

const passed = waitingStages().map(ended);
const failed = waitingStages().map((line, index): StageLine => {
  if (index < 3) return ended(line, index);
  if (index > 3) return { ...line, status: 'SKIPPED' };
  const words = { message: 'Why, and what to do.', providerMessage: 'The provider’s own words' };
  return { ...line, ...words, status: 'FAILED', startedAt: second(300), durationMs: 240 };
});
const running = waitingStages().map((line, index): StageLine => {
  if (index < 2) return ended(line, index);
  return index === 2 ? { ...line, status: 'RUNNING', startedAt: second(200) } : line;
});

/** The check of an account: before it, while it runs, passed and failed. */
export const Receipts = () => (
  <>
    <Specimen name="receipt before">
      <Receipt title="What will be checked" lines={waitingStages()} />
    </Specimen>
    <Specimen name="receipt running">
      <Receipt title="Checking" lines={running} />
    </Specimen>
    <Specimen name="receipt passed">
      <Receipt
        title="What was checked, and passed"
        lines={passed}
        verdict={<StateBadge state="VERIFIED" />}
        conclusion={{ status: 'PASSED', label: 'Saved', message: 'Sealed and written' }}
        totalMs={500}
      />
    </Specimen>
    <Specimen name="receipt failed">
      <Receipt
        title="What was checked, and failed"
        lines={failed}
        verdict={<StateBadge state="REJECTED" />}
        conclusion={{ status: 'SKIPPED', label: 'Not saved', message: 'Nothing was stored' }}
        totalMs={540}
        requestId="2dc8dda16faf4c03"
      />
    </Specimen>
  </>
);
