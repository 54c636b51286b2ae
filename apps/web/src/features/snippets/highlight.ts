import type { Snippet } from './draft';

/** A run of code and what it is, for its colour. */
export interface Run {
  readonly kind: 'plain' | 'key' | 'string' | 'variable' | 'comment';
  readonly text: string;
}

/** Each alternative is a named group, so that what matched names the kind. */
const tokens: Record<Snippet['language'], RegExp> = {
  curl: /(?<string>"(?:[^"\\]|\\.)*")|(?<key>\bcurl\b|(?<=\s)-[XHd]\b|<<JSON|^JSON$)/gm,
  GraphQL: /(?<comment>#.*$)|(?<variable>\$\w+)|(?<string>"(?:[^"\\]|\\.)*")|(?<key>\b(?:mutation|query|on)\b)/gm,
  TypeScript: /(?<variable>process\.env\.\w+!?)|(?<string>'(?:[^'\\]|\\.)*')|(?<key>\b(?:import|from|const|await)\b)/gm,
};

/** Cuts code into runs; put together again they are the code. */
export function highlight({ language, code }: Snippet): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of code.matchAll(tokens[language])) {
    if (match.index > end) runs.push({ kind: 'plain', text: code.slice(end, match.index) });
    runs.push(...runsOf(kindOf(match), match[0], language));
    end = match.index + match[0].length;
  }
  if (end < code.length) runs.push({ kind: 'plain', text: code.slice(end) });
  return runs;
}

const kindOf = ({ groups = {} }: RegExpMatchArray): Run['kind'] =>
  (Object.keys(groups) as Run['kind'][]).find((kind) => groups[kind] !== undefined) ?? 'plain';

/** The shell reads variables inside its strings; no other language here does. */
const runsOf = (kind: Run['kind'], text: string, language: Snippet['language']): readonly Run[] =>
  kind === 'string' && language === 'curl'
    ? text
        .split(/((?<!\\)\$[A-Z_]+)/)
        .filter((part) => part !== '')
        .map((part) => ({ kind: part.startsWith('$') ? 'variable' : 'string', text: part }))
    : [{ kind, text }];
