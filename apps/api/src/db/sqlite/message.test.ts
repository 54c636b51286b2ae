import { describe, expect, it } from 'vitest';
import type { BoundCommand } from './group.js';
import { flatten, unflatten } from './message.js';

describe('a group that crosses to the writer', () => {
  it.each<readonly [string, readonly BoundCommand[]]>([
    ['nothing', []],
    ['a command without statements', [[]]],
    [
      'several commands of several statements',
      [
        [
          { id: 0, values: ['a', 1, null, -1, 'b'], expectedRows: 1 },
          { id: 7, values: [], expectedRows: undefined },
        ],
        [{ id: 3, values: [Buffer.from('bytes'), 2 ** 40, ''], expectedRows: 0 }],
      ],
    ],
  ])('is the same on the other side: %s', (_, group) => {
    expect(unflatten(flatten(group))).toEqual(group);
  });
});
