/** What a step is told by: one line of the activity. */
interface Line {
  readonly activity: {
    readonly action: string;
    readonly at: string;
    readonly requestId: string | null;
    readonly actor: { readonly number: number } | null;
  };
}

/** What was done in one step, to one instance or to many. */
export interface Step<L extends Line> {
  /** The latest line of it. */
  readonly line: L;
  readonly count: number;
  /** Whether it goes on behind the last line that was asked for. */
  readonly isCut: boolean;
}

/**
 * Joins lines, latest first, that one request wrote: a kill switch is one thing that was done, however many instances it
 * met. At the machine itself there are no requests, and what was done at the very same moment is one. `asked` is how many
 * lines were asked for.
 */
export function stepsOf<L extends Line>(lines: readonly L[], asked: number): readonly Step<L>[] {
  const steps: Step<L>[] = [];
  for (const line of lines) {
    const before = steps.at(-1);
    if (before && stepOf(before.line) === stepOf(line))
      steps[steps.length - 1] = { ...before, count: before.count + 1 };
    else steps.push({ line, count: 1, isCut: false });
  }
  const last = steps.at(-1);
  if (last && last.count > 1 && lines.length >= asked) steps[steps.length - 1] = { ...last, isCut: true };
  return steps;
}

const stepOf = ({ activity: { action, at, requestId, actor } }: Line) =>
  JSON.stringify([action, actor?.number, requestId ?? at]);
