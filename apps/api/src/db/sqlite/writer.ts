import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { connect } from './connect.js';
import { type BoundCommand, createGroupWriter, describe, maxGroupSize } from './group.js';
import { unflatten } from './message.js';
import type { WriterAnswers, WriterRequest } from './write-in-thread.js';

/**
 * The writer's thread: it alone waits for the disk, while the event loop of the API goes on answering. What it imports is
 * loaded once more for it, so it imports little. It holds 8 MiB of the database: SQLite looks through all that is held at
 * every commit, which with 64 MiB costs as much again as the rows.
 */
const client = connect((workerData as { readonly path: string }).path, 8_192);
const texts = new Map<number, string>();
const write = createGroupWriter(client, (id) => {
  const sql = texts.get(id);
  if (sql === undefined) throw new Error(`The statement ${id} has not been defined.`);
  return sql;
});

const answer = (message: WriterAnswers) => parentPort?.postMessage(message);

/** Does what one request asks; the commands of a group are added to those that wait to be written. */
function take(request: WriterRequest, waiting: (readonly BoundCommand[])[]): void {
  if (request.kind === 'DEFINE') texts.set(request.id, request.sql);
  else if (request.kind === 'WRITE') waiting.push(unflatten(request.group));
  else {
    writeTogether(waiting.splice(0));
    client.close();
    parentPort?.close();
  }
}

/** Writes groups as one transaction and answers each. */
function writeTogether(groups: readonly (readonly BoundCommand[])[]): void {
  if (groups.length === 0) return;
  const startedAt = performance.now();
  const tell = (answers: WriterAnswers['answers']) => answer({ answers, ms: performance.now() - startedAt });
  try {
    const outcomes = write(groups.flat());
    let at = 0;
    tell(groups.map(({ length }) => ({ outcomes: outcomes.slice(at, (at += length)) })));
  } catch (error) {
    tell(groups.map(() => ({ error: describe(error) })));
  }
}

const nextRequest = (): WriterRequest | undefined =>
  parentPort ? (receiveMessageOnPort(parentPort)?.message as WriterRequest | undefined) : undefined;

parentPort?.on('message', (first: WriterRequest) => {
  const waiting: (readonly BoundCommand[])[] = [];
  let commands = 0;
  for (let request: WriterRequest | undefined = first; request; request = nextRequest()) {
    take(request, waiting);
    commands += waiting.at(-1)?.length ?? 0;
    if (commands >= maxGroupSize) break;
  }
  writeTogether(waiting);
});
