import { asStoreTrouble } from '../store-trouble.js';
import type { CommandRows, Commit, Db, Statement, StatementFactory } from '../statement.js';
import { type Bind, compileBind } from './compile.js';
import type { BoundCommand, Outcome } from './group.js';

interface Command {
  readonly statements: readonly Statement[];
  readonly bound: BoundCommand;
  readonly resolve: (rows: CommandRows) => void;
  readonly reject: (error: unknown) => void;
}

/** Writes groups of commands, each as one durable transaction, and knows SQL texts by the ids they are given. */
export interface GroupWriter {
  /** As many commands as are worth beginning with before the turn of the event loop has ended. */
  readonly groupSize: number;
  define(id: number, sql: string): void;
  /** May be called again before it has answered; groups are written in their order and may share a transaction. */
  write(group: readonly BoundCommand[]): Promise<readonly Outcome[]>;
}

/** Who wants to know how the writing goes. */
export interface CommitWatch {
  /** A transaction has been made durable, with so many commands in it. */
  commit(commands: number): void;
  /** Given the way to ask how many commands wait to be written. */
  watchQueue(waiting: () => number): void;
}

/** The most commands one transaction takes; more wait for the next, so that nobody waits for a crowd. */
export const maxGroupSize = 64;

/** Group commit: the commands of one turn of the event loop share durable transactions, so that one fsync serves many. */
export function createCommit(db: Db, writer: GroupWriter, watch?: Pick<CommitWatch, 'watchQueue'>): Commit {
  const bindOf = bindOnce(db, writer);
  let waiting: Command[] = [];
  let unanswered = 0;
  watch?.watchQueue(() => unanswered);

  const flush = (): void => {
    const group = waiting;
    waiting = [];
    if (group.length > 0) void writeGroup(writer, group).finally(() => (unanswered -= group.length));
  };

  return (statements) =>
    new Promise((resolve, reject) => {
      const isFirst = waiting.push({ statements, bound: statements.map(bindOf), resolve, reject }) === 1;
      unanswered += 1;
      if (waiting.length >= writer.groupSize) flush();
      else if (isFirst) setImmediate(flush);
    });
}

async function writeGroup(writer: GroupWriter, group: readonly Command[]): Promise<void> {
  try {
    const outcomes = await writer.write(group.map(({ bound }) => bound));
    group.forEach((command, index) => settle(command, outcomes[index]));
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
    const query = factory(db).getQuery();
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
