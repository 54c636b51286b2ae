const waiting = new Set<symbol>();
const listeners = new Set<() => void>();
const tellAll = () => listeners.forEach((listener) => listener());

/** Says that something on the page could not be shown because the API did not answer; gives a way to take it back. */
export function waitForApi(): () => void {
  const one = Symbol();
  waiting.add(one);
  tellAll();
  return () => {
    waiting.delete(one);
    tellAll();
  };
}

/** Whether anything on the page waits for the API. */
export const isApiAwaited = (): boolean => waiting.size > 0;

/** Is told whenever that may have changed. */
export function onApiWait(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
