import { Worker } from 'node:worker_threads';
import type { TransactionFacts } from '../statement.js';
import type { CommitWatch, GroupWriter } from './commit.js';
import type { Outcome } from './group.js';
import { flatten } from './message.js';

export type WriterRequest =
  | { readonly kind: 'DEFINE'; readonly id: number; readonly sql: string }
  | { readonly kind: 'WRITE'; readonly group: readonly unknown[] }
  | { readonly kind: 'CLOSE' };

/** What became of each of the groups written together, in their order, and how long their transaction took. */
export interface WriterAnswers {
  readonly answers: readonly WriterAnswer[];
  readonly ms: number;
}

type WriterAnswer =
  | { readonly outcomes: readonly Outcome[] }
  | { readonly error: { readonly message: string; readonly code: string | undefined } };

/**
 * So many commands are sent as one message at the most, so that the thread is at work while the event loop still takes up
 * others. The thread puts what has come meanwhile into one transaction.
 */
const groupSize = 8;

/** What is written passes through and is gone: more room for it would only be held. */
const maxYoungGenerationSizeMb = 8;

/**
 * Writes in a thread of its own. Answers come in the order of the groups. Should the thread die, the error is thrown in
 * the main thread and ends the process, whose keeper starts it anew: what was answered is on the disk.
 */
export function writeInThread(
  file: URL,
  path: string,
  watch?: Pick<CommitWatch, 'commit'>,
): GroupWriter & { close(): Promise<void> } {
  const worker = new Worker(file, { workerData: { path }, resourceLimits: { maxYoungGenerationSizeMb } });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const waiting: ((answer: WriterAnswer, transaction: TransactionFacts) => void)[] = [];
  worker.on('message', ({ answers, ms }: WriterAnswers) => {
    const commands = answers.reduce((sum, answer) => sum + ('outcomes' in answer ? answer.outcomes.length : 0), 0);
    for (const answer of answers) waiting.shift()?.(answer, { commands, ms });
    if (commands > 0) watch?.commit({ commands, ms });
  });
  const send = (request: WriterRequest) => worker.postMessage(request);
  return {
    groupSize,
    define: (id, sql) => send({ kind: 'DEFINE', id, sql }),
    write: (group) =>
      new Promise((resolve, reject) => {
        waiting.push((answer, transaction) => {
          if ('outcomes' in answer) resolve({ outcomes: answer.outcomes, ...transaction });
          else reject(Object.assign(new Error(answer.error.message), { code: answer.error.code }));
        });
        send({ kind: 'WRITE', group: flatten(group) });
      }),
    close: () => {
      send({ kind: 'CLOSE' });
      return ended;
    },
  };
}
