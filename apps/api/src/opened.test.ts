import { expect, it, vi } from 'vitest';
import { createOpened } from './opened.js';

it('closes what was opened last first, each once the one before has closed', async () => {
  const told: string[] = [];
  const opened = createOpened(() => undefined);
  opened.add('the first', () => told.push('the first'));
  opened.add('the last', async () => {
    await new Promise(setImmediate);
    told.push('the last');
  });
  await opened.close();
  await opened.close();
  expect(told).toEqual(['the last', 'the first']);
});

it('tells what cannot be closed, and closes the rest', async () => {
  const fault = new Error('the store is away');
  const onFault = vi.fn();
  const opened = createOpened(onFault);
  const closed = vi.fn();
  opened.add('the first', closed);
  opened.add('one that throws', () => {
    throw fault;
  });
  opened.add('one that rejects', () => Promise.reject(fault));
  await opened.close();
  expect(closed).toHaveBeenCalledOnce();
  expect(onFault.mock.calls).toEqual([
    [fault, 'one that rejects'],
    [fault, 'one that throws'],
  ]);
});
