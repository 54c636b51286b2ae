/** What a step is told by: one line of the activity. */
interface Line {
  readonly instance: { readonly id: string } | null;
  readonly activity: {
    readonly id: string;
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
  /** How many instances it met. */
  readonly count: number;
  /** Whether it goes on behind the last line that was asked for. */
  readonly isCut: boolean;
}

/** What the list does to many by one request each. */
const doneToMany: ReadonlySet<string> = new Set([
  'INSTANCE_CHECKED',
  'INSTANCE_UPDATED',
  'INSTANCE_ENABLED',
  'INSTANCE_DISABLED',
  'INSTANCE_DELETED',
  'INSTANCE_RESTORED',
]);

/** How soon one of them follows another. */
const soonMs = 10_000;

/**
 * Joins lines, latest first, that tell of one thing that was done, however many instances it met: what one request wrote,
 * as of a kill switch, and what one person did to one instance right after another, as from the list. At the machine
 * itself there are no requests, and what was done at the very same moment is one. `asked` is how many lines were asked for.
 */
export function stepsOf<L extends Line>(lines: readonly L[], asked: number): readonly Step<L>[] {
  const steps: L[][] = [];
  for (const line of lines) {
    const step = steps.at(-1);
    const before = step?.at(-1);
    if (step && before && isOneStep(before, line)) step.push(line);
    else steps.push([line]);
  }
  return steps.flatMap((step, index) => {
    const [line] = step;
    if (line === undefined) return [];
    const isLast = index === steps.length - 1;
    return { line, count: instancesIn(step), isCut: isLast && step.length > 1 && lines.length >= asked };
  });
}

function isOneStep({ activity: later }: Line, { activity: earlier }: Line): boolean {
  if (later.action !== earlier.action || later.actor?.number !== earlier.actor?.number) return false;
  if ((later.requestId ?? later.at) === (earlier.requestId ?? earlier.at)) return true;
  const isSoon = Date.parse(later.at) - Date.parse(earlier.at) <= soonMs;
  return isSoon && later.actor !== null && doneToMany.has(later.action);
}

/** What was done to one twice was done to one; those that are gone are told apart by their lines alone. */
const instancesIn = (step: readonly Line[]): number =>
  new Set(step.map(({ instance, activity }) => instance?.id ?? activity.id)).size;
