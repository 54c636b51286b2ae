import { parentPort, workerData } from 'node:worker_threads';
import { createGroupWriter, describe } from './group.js';
import { connect } from './connect.js';
import { unflatten } from './message.js';
import type { WriterAnswer, WriterRequest } from './write-in-thread.js';

/** The writer's thread: it alone waits for the disk, while the event loop of the API goes on answering. */
const client = connect((workerData as { readonly path: string }).path);
const texts = new Map<number, string>();
const write = createGroupWriter(client, (id) => {
  const sql = texts.get(id);
  if (sql === undefined) throw new Error(`The statement ${id} has not been defined.`);
  return sql;
});

const answer = (message: WriterAnswer) => parentPort?.postMessage(message);

parentPort?.on('message', (request: WriterRequest) => {
  if (request.kind === 'DEFINE') texts.set(request.id, request.sql);
  else if (request.kind === 'CLOSE') {
    client.close();
    parentPort?.close();
  } else {
    try {
      answer({ outcomes: write(unflatten(request.group)) });
    } catch (error) {
      answer({ error: describe(error) });
    }
  }
});
