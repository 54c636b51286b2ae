import { describe, expect, it } from 'vitest';
import { changedTags } from './tag-change';

describe('tagging several instances', () => {
  it('adds what is not there, removes what is, and can be taken back to exactly what was', () => {
    const before = ['emea', 'trial', 'vip'];
    const { tags, undo } = changedTags(before, { add: ['vip', 'renewal'], remove: ['trial', 'apac'] });
    expect(tags).toEqual(['emea', 'vip', 'renewal']);
    expect(new Set(changedTags(tags ?? [], undo).tags)).toEqual(new Set(before));
  });

  it('changes nothing where all is so already', () => {
    expect(changedTags(['emea'], { add: ['emea'], remove: ['apac'] }).tags).toBeUndefined();
  });

  it('keeps a tag that is to be added and removed', () => {
    expect(changedTags(['emea'], { add: ['emea'], remove: ['emea'] }).tags).toBeUndefined();
  });
});
