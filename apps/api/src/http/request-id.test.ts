import { expect, it } from 'vitest';
import { makeRequestId } from './request-id.js';

it("makes ids of the platform's shape, whose first eight digits are the time", () => {
  const ids = Array.from({ length: 1_000 }, makeRequestId);
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/);
  const [first = ''] = ids;
  expect(Math.abs(parseInt(first.slice(0, 8), 16) * 1000 - Date.now())).toBeLessThan(10_000);
});
