/** Tags to put on instances and to take off them. */
export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** The tags after a change, and the change that takes exactly this one back; no tags when they stay as they are. */
export function changedTags(
  tags: readonly string[],
  { add, remove }: TagChange,
): { readonly tags: readonly string[] | undefined; readonly undo: TagChange } {
  const fresh = add.filter((tag) => !tags.includes(tag));
  const gone = tags.filter((tag) => remove.includes(tag) && !add.includes(tag));
  const undo = { add: gone, remove: fresh };
  if (fresh.length === 0 && gone.length === 0) return { tags: undefined, undo };
  return { tags: [...tags.filter((tag) => !gone.includes(tag)), ...fresh], undo };
}
