import { readList, writeList } from '@/lib/comma-list';

/** The single tags of what was typed with commas between, each once. */
export const readTags = (typed: string): readonly string[] => [...new Set(readList(typed))];

/** Tags as they are typed. */
export const writeTags = writeList;
