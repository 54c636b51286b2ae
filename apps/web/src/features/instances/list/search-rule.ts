import { numberIn } from '../number-in';

/** Fewer characters than these are looked for at the beginning of a name alone. */
const fewestAnywhere = 3;

/** Whether a search is looked for at the beginning of a name alone. */
export const isShortSearch = (search: string): boolean => [...search.trim()].length < fewestAnywhere;

/** How a search is looked for, where that is not anywhere in the name alone: in words of `instances.searchRules`. */
export function searchRule(search: string): 'short' | 'number' | 'shortNumber' | undefined {
  const isNumber = numberIn(search) !== undefined;
  if (isShortSearch(search)) return isNumber ? 'shortNumber' : 'short';
  return isNumber ? 'number' : undefined;
}
