/** Where time goes, in the order a request comes by. `operation` and `call` are parts of a trace alone. */
export type Layer = 'auth' | 'operation' | 'parse' | 'use-case' | 'store' | 'vault' | 'provider' | 'call';

/** What is told of something done: words of our own making and numbers, never a value somebody sent. */
type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Something done. */
export interface Deed {
  readonly layer: Layer;
  readonly name: string;
  readonly facts?: Facts;
}

/** Sees what is done. There is one only where somebody asked for traces or times, so that nobody else pays for it. */
export interface Observer {
  /** Runs work and sees it to its end; `note` adds what becomes known on the way. */
  during<Answer>(deed: Deed, work: (note: (facts: Facts) => void) => Answer): Answer;
  /** Begins what has no work of its own to run; the function ends it. */
  begin(deed: Deed): () => void;
  /** Adds to what is being done just now, and names it anew. */
  note(facts: Facts, name?: string): void;
}

type Call = (...given: readonly unknown[]) => unknown;

/** A port each of whose functions, or those that are named, is seen as a deed of a layer: `store instances.create`. */
export function observed<Port extends object>(
  observer: Observer | undefined,
  port: Port,
  { layer, of, only }: { readonly layer: Layer; readonly of: string; readonly only?: readonly (keyof Port & string)[] },
): Port {
  if (!observer) return port;
  const names: readonly string[] = only ?? Object.keys(port);
  const one = (name: string): readonly [string, unknown] => {
    const work = port[name as keyof Port] as unknown;
    if (typeof work !== 'function') return [name, work];
    const deed: Deed = { layer, name: `${layer} ${of}.${name}` };
    return [name, (...given: readonly unknown[]) => observer.during(deed, () => (work as Call)(...given))];
  };
  return { ...port, ...Object.fromEntries(names.map(one)) };
}

/** Calls `done` once an answer is there, at once or later, with what it failed with if it did. */
export function settled<Answer>(answer: Answer, done: (error?: { readonly error: unknown }) => void): Answer {
  if (!(answer instanceof Promise)) {
    done();
    return answer;
  }
  return answer.then(
    (value: unknown) => {
      done();
      return value;
    },
    (error: unknown) => {
      done({ error });
      throw error;
    },
  ) as Answer;
}
