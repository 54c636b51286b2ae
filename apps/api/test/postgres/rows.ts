import { createRequire } from 'node:module';
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { Rows } from '../rows.js';

/** Asks the server in a thread of its own, so that a test may wait for the rows as it does on SQLite. */
const asking = `
  const { workerData } = require('node:worker_threads');
  const { Client, types } = require(workerData.driver);
  types.setTypeParser(types.builtins.INT8, Number);
  types.setTypeParser(types.builtins.BOOL, (text) => (text === 't' ? 1 : 0));
  types.setTypeParser(types.builtins.JSON, String);
  const client = new Client({ connectionString: workerData.url });
  client.on('error', () => undefined); // its database is emptied once the test has ended
  const open = client.connect();
  workerData.port.on('message', async (question) => {
    if (question === undefined) {
      await open.then(() => client.end()).catch(() => undefined); // not while it signs in, which the server takes amiss
      return workerData.port.close();
    }
    const answer = await open.then(() => client.query(question.text, question.values)).then(
      ({ rows }) => ({ rows }),
      ({ message }) => ({ message }),
    );
    workerData.port.postMessage({ ...answer, number: question.number });
    Atomics.store(workerData.answered, 0, question.number);
    Atomics.notify(workerData.answered, 0);
  });
`;

/** An answer, with the number of its question: one that came too late must not be taken for that of the next. */
interface Answer {
  readonly number: number;
  readonly rows?: any[];
  readonly message?: string;
}

/** The rows of a PostgreSQL database, read past the API, asked for in the words of SQLite. */
export function openPostgresRows(url: string, patienceMs = 60_000): Rows {
  const { port1: port, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const driver = createRequire(import.meta.url).resolve('pg');
  const workerData = { url, port: port2, answered, driver };
  const worker = new Worker(asking, { eval: true, workerData, transferList: [port2] });
  worker.unref();
  port.unref();

  let asked = 0;
  const all = (sql: string, ...values: readonly unknown[]): any[] => {
    let at = 0;
    const number = (asked += 1);
    port.postMessage({ number, text: sql.replaceAll('?', () => `$${(at += 1)}`), values });
    const { rows, message } = waitFor(number);
    if (!rows) throw new Error(`The rows could not be read: ${message}`);
    return rows;
  };
  const waitFor = (number: number): Answer => {
    const until = performance.now() + patienceMs;
    for (let last = Atomics.load(answered, 0); last < number; last = Atomics.load(answered, 0)) {
      const left = until - performance.now();
      if (left <= 0) return { number, message: `no answer within ${patienceMs} ms` };
      Atomics.wait(answered, 0, last, left);
    }
    for (;;) {
      const answer: Answer = receiveMessageOnPort(port)!.message;
      if (answer.number === number) return answer;
    }
  };
  return {
    all,
    count: (table) => (all(`select count(*) as count from ${table}`) as [{ count: number }])[0].count,
    damage: (sql, ...values) => void all(sql, ...values),
    close: () => port.postMessage(undefined),
  };
}
