import { expect, it } from 'vitest';
import { clearance } from './foot-bars';

it.each([
  ['a bar that sticks to the foot', 732, 76],
  ['a bar whose own place is a little higher', 680, 128],
  ['a bar in the middle of the page', 400, 0],
  ['a bar below the window', 820, 0],
])('something 50 high at the foot of a window stands clear of %s', (_, top, bottom) => {
  expect(clearance(50, 16, 800, { top, bottom: top + 60 })).toBe(bottom);
});
