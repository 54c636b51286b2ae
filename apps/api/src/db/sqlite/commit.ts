import { asStoreTrouble } from '../store-trouble.js';
import type { CommandRows, Commit, Db, Statement, StatementFactory, TransactionFacts } from '../statement.js';
import { type Bind, compileBind } from '../compile.js';
import { sqliteDialect } from './dialect.js';
import type { BoundCommand, Outcome } from './group.js';

interface Command {
  readonly statements: readonly Statement[];
  readonly bound: BoundCommand;
  readonly told: ((transaction: TransactionFacts) => void) | undefined;
  readonly resolve: (rows: CommandRows) => void;
  readonly reject: (error: unknown) => void;
}

/** Writes groups of commands, each as one durable transaction, and knows SQL texts by the ids they are given. */
export interface GroupWriter {
  /** As many commands as are not gathered any longer, but sent off. */
  readonly groupSize: number;
  define(id: number, sql: string): void;
  /** May be called again before it has answered; groups are written in their order and may share a transaction. */
  write(group: readonly BoundCommand[]): Promise<Written>;
}

/** What became of the commands of a group, and of the transaction they were written in. */
interface Written extends TransactionFacts {
  readonly outcomes: readonly Outcome[];
}

/** Who wants to know how the writing goes. */
export interface CommitWatch {
  /** A transaction has been made durable. */
  commit(transaction: TransactionFacts): void;
  /** The first command of a group has waited so long before its transaction began. */
  commitWaited(ms: number): void;
  /** Given the way to ask how many commands wait to be written. */
  watchQueue(waiting: () => number): void;
}

/**
 * Group commit: commands that come together share a durable transaction, for an fsync costs the processor as much as
 * writing ten of them. While each turn of the event loop brings more, they are gathered; the first that brings none sends
 * them off, so that whoever comes alone waits for a turn and not for a crowd.
 */
export function createCommit(db: Db, writer: GroupWriter, watch?: Omit<CommitWatch, 'commit'>): Commit {
  const bindOf = bindOnce(db, writer);
  let waiting: Command[] = [];
  let unanswered = 0;
  let firstAt = 0;
  let isGathering = false;
  watch?.watchQueue(() => unanswered);

  const flush = (): void => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    const since = firstAt;
    const done = (ms: number) => watch?.commitWaited(performance.now() - since - ms);
    void writeGroup(writer, group, done).finally(() => (unanswered -= group.length));
  };

  const gather = (before: number): void => {
    isGathering = waiting.length > before;
    if (isGathering) setImmediate(gather, waiting.length);
    else flush();
  };

  return (statements, { told } = {}) =>
    new Promise((resolve, reject) => {
      const isFirst = waiting.push({ statements, bound: statements.map(bindOf), told, resolve, reject }) === 1;
      if (isFirst) firstAt = performance.now();
      unanswered += 1;
      if (waiting.length >= writer.groupSize) flush();
      else if (!isGathering) {
        isGathering = true;
        setImmediate(gather, 0);
      }
    });
}

async function writeGroup(writer: GroupWriter, group: readonly Command[], done: (ms: number) => void): Promise<void> {
  try {
    const written = await writer.write(group.map(({ bound }) => bound));
    done(written.ms);
    group.forEach((command, index) => {
      command.told?.(written);
      settle(command, written.outcomes[index]);
    });
  } catch (error) {
    const reason = asStoreTrouble(error);
    for (const { reject } of group) reject(reason);
  }
}

function settle({ statements, resolve, reject }: Command, outcome: Outcome | undefined): void {
  if (outcome === undefined) return reject(new Error('The writer said nothing of a command.'));
  if ('rows' in outcome) return resolve(outcome.rows);
  if ('error' in outcome) {
    const { message, code } = outcome.error;
    return reject(asStoreTrouble(Object.assign(new Error(message), { code })));
  }
  reject(statements[outcome.mismatchAt]?.expects?.otherwise());
}

/** Each statement is built once for each database; its SQL goes to the writer once. */
function bindOnce(db: Db, writer: GroupWriter) {
  const known = new Map<StatementFactory, { readonly id: number; readonly bind: Bind }>();
  const compiled = (factory: StatementFactory) => {
    const found = known.get(factory);
    if (found) return found;
    const query = factory(db, sqliteDialect).getQuery();
    const made = { id: known.size, bind: compileBind(query) };
    known.set(factory, made);
    writer.define(made.id, query.sql);
    return made;
  };
  return ({ prepare, values, expects }: Statement) => {
    const { id, bind } = compiled(prepare);
    return { id, values: bind(values), expectedRows: expects?.rows };
  };
}
