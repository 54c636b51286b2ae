import { describe, expect, it } from 'vitest';
import { createTurnQueue } from './turn-queue.js';

const never = new AbortController().signal;

/** Work that ends when it is told to. */
const aJob = (name: string, begun: string[]) => {
  const { promise, resolve } = withResolvers();
  return {
    end: resolve,
    work: async () => {
      begun.push(name);
      await promise;
      return name;
    },
  };
};

const withResolvers = () => {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
};

const aTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('the turn queue', () => {
  it('runs one at a time in the order they came, and other keys beside', async () => {
    const begun: string[] = [];
    const [first, second, third, other] = ['1', '2', '3', 'other'].map((name) => aJob(name, begun));
    const queue = createTurnQueue();
    const done = [first, second, third].map((job) => queue.inTurn('a', never, job!.work));
    void queue.inTurn('b', never, other!.work);
    await aTurn();
    expect(begun).toEqual(['1', 'other']);
    third!.end();
    first!.end();
    await done[0];
    await aTurn();
    expect(begun).toEqual(['1', 'other', '2']);
    second!.end();
    expect(await Promise.all(done)).toEqual(['1', '2', '3']);
  });

  it('lets as many run side by side as it is wide', async () => {
    const begun: string[] = [];
    const jobs = ['1', '2', '3'].map((name) => aJob(name, begun));
    const queue = createTurnQueue(2);
    const done = jobs.map((job) => queue.inTurn('a', never, job.work));
    await aTurn();
    expect(begun).toEqual(['1', '2']);
    jobs.forEach(({ end }) => end());
    await Promise.all(done);
    expect(begun).toEqual(['1', '2', '3']);
  });

  it('goes on after work that fails', async () => {
    const queue = createTurnQueue();
    const failed = queue.inTurn('a', never, () => Promise.reject(new Error('no')));
    const next = queue.inTurn('a', never, () => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('leaves the line when its signal aborts, and holds nobody up', async () => {
    const begun: string[] = [];
    const [first, second, third] = ['1', '2', '3'].map((name) => aJob(name, begun));
    const queue = createTurnQueue();
    const running = queue.inTurn('a', never, first!.work);
    const controller = new AbortController();
    const leaving = queue.inTurn('a', controller.signal, second!.work);
    const last = queue.inTurn('a', never, third!.work);
    controller.abort(new Error('changed my mind'));
    await expect(leaving).rejects.toThrow('changed my mind');
    first!.end();
    third!.end();
    await Promise.all([running, last]);
    expect(begun).toEqual(['1', '3']);
  });

  it('does not begin for a signal that is aborted already', async () => {
    const work = aJob('1', []);
    await expect(createTurnQueue().inTurn('a', AbortSignal.abort(new Error('late')), work.work)).rejects.toThrow(
      'late',
    );
  });
});
