/** What became of one of several things that are done to many. */
export type Outcome =
  | {
      readonly kind: 'done';
      /** What the provider said, where it was asked. */ readonly verdict?: Verdict;
      readonly undo?: Undo;
    }
  /** It was so already. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly message: string; readonly requestId: string | undefined };

export type Verdict = 'VERIFIED' | 'REJECTED' | 'UNREACHABLE' | 'UNVERIFIED';

/** Takes back what was done to one of them. */
export type Undo = () => Promise<Outcome>;

interface BulkRun<Item> {
  readonly items: readonly Item[];
  readonly work: (item: Item) => Promise<Outcome>;
  readonly onOutcome: (item: Item, outcome: Outcome) => void;
  /** What was begun is brought to its end, nothing further is begun. */
  readonly signal: AbortSignal;
}

/** How many are under way at once: enough to be quick, few enough to leave the API to others. */
const atOnce = 4;

/** Does one thing to many, a few at a time, and tells what became of each as it ends. */
export async function runBulk<Item>({ items, work, onOutcome, signal }: BulkRun<Item>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined && !signal.aborted; item = left.shift()) {
      onOutcome(item, await work(item));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
