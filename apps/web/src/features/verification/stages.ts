import { graphql, type ResultOf } from '@/graphql/graphql';

/** One stage as the API tells it, on a receipt and while it happens. */
export const StageFragment = graphql(`
  fragment Stage on VerificationStage @_unmask {
    name
    status
    startedAt
    durationMs
    code
    message
    providerMessage
  }
`);

type ToldStage = ResultOf<typeof StageFragment>;

/** A line of a receipt: a stage as told, or one that has not begun. */
export type StageLine = ToldStage | (Omit<ToldStage, 'status'> & { readonly status: 'WAITING' });

/** The stages in the order they are gone through. */
const names: readonly ToldStage['name'][] = ['CONFIGURATION', 'ZONE', 'NETWORK', 'SIGN_IN', 'PERMISSION'];

/** A receipt before anything has happened. */
export const waitingStages = (): readonly StageLine[] =>
  names.map((name) => ({
    name,
    status: 'WAITING',
    startedAt: null,
    durationMs: null,
    code: null,
    message: null,
    providerMessage: null,
  }));

/** The receipt with what has just been told about one stage in its place. A stage that has ended never runs again. */
export const withStage = (lines: readonly StageLine[], told: ToldStage): readonly StageLine[] =>
  lines.map((line) => (line.name !== told.name || (hasEnded(line) && told.status === 'RUNNING') ? line : told));

const hasEnded = ({ status }: StageLine) => status === 'PASSED' || status === 'FAILED' || status === 'SKIPPED';

/** The receipt of a form that could not even be sent on to the provider. */
export const refusedAtConfiguration = (message: string): readonly StageLine[] =>
  waitingStages().map((line, index) =>
    index === 0 ? { ...line, status: 'FAILED', message } : { ...line, status: 'SKIPPED' },
  );
