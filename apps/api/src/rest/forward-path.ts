import { isPlatformPath } from './platform-paths.js';

/** Where a call is passed on to, below the upstream platform's base. */
export interface ForwardPath {
  readonly path: string;
  /** A path of the platform itself, about the token's instance, in place of a call to its hub. */
  readonly isPlatformCall: boolean;
}

/** Paths about the token's instance alone that Isotope does not serve itself. */
const ofInstance = /^instances\/(docs|objects|transformations|trace-logging)(\/|$)|^instances\/events(\/[^/]+)?$/;
const ofEveryInstance = /^instances\/events\/(analytics|dispositions)/;

/**
 * Where a call with the token of an instance that lives upstream is passed on to; undefined for what Isotope answers
 * itself. Hub calls are sent below their hub, where nothing but hub calls is served. A path that could be read as another
 * than it looks (dots, encoded slashes, parameters of a segment) is read in its widest sense. `path` is as it was sent,
 * without the query.
 */
export function forwardPath(path: string, hub: string): ForwardPath | undefined {
  const words = wordsOf(path);
  if (!words || words.length === 0) return undefined;
  const plain = words.join('/');
  const sent = path.split('/').filter((segment) => segment !== '');
  if (ofInstance.test(plain) && !ofEveryInstance.test(plain))
    return { path: `/${sent.join('/')}`, isPlatformCall: true };
  if (words[0] === 'hubs' && isHubCall(words)) return { path: `/${sent.join('/')}`, isPlatformCall: false };
  const isOurs = isPlatformPath(plain) || (words[0] === 'accounts' && words.includes('instances'));
  return isOurs ? undefined : { path: `/hubs/${hub}/${sent.join('/')}`, isPlatformCall: false };
}

/** `/hubs/{key}/…`, of which `/hubs/{key}/elements` tells of the hub. */
const isHubCall = (words: readonly string[]): boolean =>
  words.length > 2 && !(words.length === 3 && words[2] === 'elements');

/** The words of a path, decoded and in lower case; undefined when it leads upwards or cannot be decoded. */
function wordsOf(path: string): readonly string[] | undefined {
  const decoded = decode(path);
  const words = decoded
    ?.split(/[/\\]/)
    .map((word) => (word.split(';')[0] ?? '').trim().toLowerCase())
    .filter((word) => word !== '');
  return words?.some((word) => word === '.' || word === '..' || word.includes('\0')) ? undefined : words;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
