import type { Finding } from './verify-chains.js';

const sentences: Record<Finding['kind'], (finding: Finding) => string> = {
  ENTRY_CHANGED: ({ number }) => `Entry ${number} was changed.`,
  ENTRY_MISSING: ({ number }) => `Entry ${number} is missing.`,
  ENTRY_INSERTED: ({ number }) => `Entry ${number} was put in.`,
  ENTRY_MOVED: ({ number }) => `Entry ${number} was moved between organisations.`,
  LINK_CHANGED: ({ sequence }) => `Seal ${sequence} was changed, or does not follow the one before.`,
  LINK_MISSING: ({ sequence }) => `Seal ${sequence} is missing.`,
  CHECKPOINT_CHANGED: ({ sequence }) =>
    `The checkpoint after seal ${sequence} was changed: more was cut off than retention did.`,
  TAIL_CUT: ({ sequence, total, at }) =>
    `The end is gone: seal ${sequence} with ${total} entries so far was there at ${at?.toISOString()}. The database is older, or was cut.`,
  HEAD_DIFFERS: ({ sequence }) => `Seal ${sequence} is not the one that was kept outside the database.`,
  TAIL_LOST_EARLIER: ({ sequence, total, at }) =>
    `A start found the end gone: seal ${sequence} with ${total} entries so far was there at ${at?.toISOString()}.`,
};

/** What is wrong with a chain, for a person. */
export const sentenceOf = (finding: Finding): string => sentences[finding.kind](finding);
