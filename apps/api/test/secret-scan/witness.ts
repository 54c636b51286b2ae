import { type Answer, type Asking, ask } from '../ask.js';
import type { Secrets } from '../ask.js';

/** Asks an Isotope and keeps every answer, to be searched for secrets afterwards. */
export interface Witness {
  /** Asks any path; `shows` names the secrets that this answer is made to show. */
  ask(method: string, path: string, asking?: Asking & { readonly shows?: readonly string[] }): Promise<Answer>;
  graphql(query: string, variables: object, shows?: readonly string[]): Promise<any>;
  /** Keeps what came another way. */
  note(place: string, text: string, shows?: readonly string[]): void;
  readonly heard: readonly Heard[];
}

interface Heard {
  readonly place: string;
  readonly text: string;
  readonly shows: readonly string[];
}

/** A witness who asks as somebody, unless told otherwise. */
export function createWitness(at: { readonly url: string }, as: Secrets): Witness {
  const heard: Heard[] = [];
  const asked: Witness['ask'] = async (method, path, { shows = [], ...asking } = {}) => {
    const answer = await ask(at, method, path, { as, ...asking });
    const headers = JSON.stringify([...answer.headers]);
    heard.push({ place: `${method} ${path} → ${answer.status}`, text: `${headers}\n${answer.text}`, shows });
    return answer;
  };
  return {
    ask: asked,
    graphql: async (query, variables, shows = []) =>
      (await asked('POST', '/graphql', { body: { query, variables }, shows })).body,
    note: (place, text, shows = []) => void heard.push({ place, text, shows }),
    heard,
  };
}
