import { mayChange } from '@/features/instances/may-change';

/** What a key or a sequence of keys asks for. */
export type Wish =
  'palette' | 'help' | 'search' | 'create' | 'overview' | 'instances' | 'elements' | 'people' | 'audit' | 'status';

/** What a person may do in the console. */
export type Role = Parameters<typeof mayChange>[0]['role'];

interface Shortcut {
  readonly keys: readonly string[];
  readonly wish: Exclude<Wish, 'palette'>;
}

/** The shortcuts of single keys: pressed alone, or the second within a second of the first. */
const shortcuts: readonly Shortcut[] = [
  { keys: ['?'], wish: 'help' },
  { keys: ['/'], wish: 'search' },
  { keys: ['c'], wish: 'create' },
  { keys: ['g', 'o'], wish: 'overview' },
  { keys: ['g', 'i'], wish: 'instances' },
  { keys: ['g', 'e'], wish: 'elements' },
  { keys: ['g', 'p'], wish: 'people' },
  { keys: ['g', 'a'], wish: 'audit' },
  { keys: ['g', 's'], wish: 'status' },
];

/** Those that lead somewhere for a person of this role. */
export const shortcutsFor = (role: Role): readonly Shortcut[] =>
  shortcuts.filter(({ wish }) => {
    if (wish === 'audit' || wish === 'status') return role === 'OWNER';
    return wish !== 'create' || mayChange({ role });
  });

/** Where the wishes that go somewhere lead. */
export const places: Partial<Record<Wish, string>> = {
  create: '/elements',
  overview: '/',
  instances: '/instances',
  elements: '/elements',
  people: '/people',
  audit: '/audit',
  status: '/status',
};

/** What is read of a keyboard event. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'timeStamp'>;

const sequenceMs = 1_000;

/**
 * Reads presses, one after another, for what they ask by these shortcuts. `isTyping` tells that they go into a field,
 * `hasSingleKeys` that keys without Ctrl or Cmd mean anything at all.
 */
export function createShortcutReader(shortcuts: readonly Shortcut[]) {
  let first: Press | undefined;
  return (
    press: Press,
    { isTyping, hasSingleKeys }: { isTyping: boolean; hasSingleKeys: boolean },
  ): Wish | undefined => {
    const before = first;
    first = undefined;
    const hasModifier = press.ctrlKey || press.metaKey;
    if (hasModifier && !press.altKey && press.key.toLowerCase() === 'k') return 'palette';
    if (hasModifier || press.altKey || isTyping || !hasSingleKeys) return undefined;
    const isSequence = before !== undefined && press.timeStamp - before.timeStamp < sequenceMs;
    const keys = isSequence ? [before.key, press.key] : [press.key];
    const found = shortcuts.find((one) => one.keys.join(' ') === keys.join(' '));
    if (found === undefined && shortcuts.some((one) => one.keys.length > 1 && one.keys[0] === press.key)) first = press;
    return found?.wish;
  };
}
