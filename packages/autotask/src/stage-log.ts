import { checkStageNames, type CheckStage, type CheckStageName, isRefusalCode } from './check-report.js';
import { AutotaskError } from './errors.js';

/** What a stage came to, and the sentence that says so. */
type StageResult<Value> = { readonly value: Value; readonly message: string };

type Ending = Pick<CheckStage, 'status' | 'code' | 'message' | 'providerMessage'>;

/** Times the stages of one check and tells each as it begins and as it ends. */
export type StageLog = {
  /** Runs one stage; what it throws is noted and thrown on. */
  run<Value>(name: CheckStageName, work: () => Promise<StageResult<Value>>): Promise<Value>;
  /** All five stages in order, those never reached as `SKIPPED`. */
  finish(): readonly CheckStage[];
};

/** Starts an empty log. `now` gives the wall clock; durations are measured by a clock that cannot be set. */
export const createStageLog = (onStage: (stage: CheckStage) => void, now: () => number): StageLog => {
  const stages = new Map<CheckStageName, CheckStage>();
  const tell = (stage: CheckStage): void => {
    stages.set(stage.name, stage);
    onStage(stage);
  };
  return {
    run: async (name, work) => {
      const begun = { name, startedAt: new Date(now()) };
      const start = performance.now();
      const end = (result: Ending): void => tell({ ...begun, durationMs: performance.now() - start, ...result });
      tell({ ...begun, status: 'RUNNING' });
      try {
        const { value, message } = await work();
        end({ status: 'PASSED', message });
        return value;
      } catch (error) {
        end(failure(error));
        throw error;
      }
    },
    finish: () => {
      for (const name of checkStageNames) if (!stages.has(name)) tell({ name, status: 'SKIPPED' });
      return checkStageNames.flatMap((name) => stages.get(name) ?? []);
    },
  };
};

const failure = (error: unknown): Ending => {
  if (!(error instanceof AutotaskError)) return { status: 'FAILED' };
  const { code, message, providerMessage } = error;
  return {
    status: 'FAILED',
    ...(isRefusalCode(code) && { code }),
    message,
    ...(providerMessage && { providerMessage }),
  };
};
