import { describe, expect, it } from 'vitest';
import { createFairLine } from './fair-line.js';

const any = (): boolean => true;

describe('a fair line', () => {
  it('goes round among those who wait, each in its own order', () => {
    const line = createFairLine<string>();
    for (const item of ['a1', 'a2', 'a3', 'b1', 'c1', 'c2']) line.add(item.charAt(0), item);
    const taken = Array.from({ length: 7 }, () => line.take(any));
    expect(taken).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3', undefined]);
  });

  it('passes over what is not ready without losing its place', () => {
    const line = createFairLine<string>();
    for (const item of ['a1', 'a2', 'b1']) line.add(item.charAt(0), item);
    expect(line.take((item) => item !== 'a1')).toBe('a2');
    expect([line.take(any), line.take(any)]).toEqual(['b1', 'a1']);
  });

  it('forgets who waits no longer', () => {
    const line = createFairLine<string>();
    for (const item of ['a1', 'a2', 'b1']) line.add(item.charAt(0), item);
    line.remove('a', 'a1');
    line.remove('a', 'unknown');
    line.remove('nobody', 'a1');
    expect([...line.items()]).toEqual(['a2', 'b1']);
    expect(line.size()).toBe(2);
  });
});
