import { WhereSyntaxError } from './where-error.js';

/** A piece of a `where`: what it is, what it says, and the character it begins at, the first being 1. */
export interface WhereToken {
  /** `WORD` may be a keyword, a field or an unquoted value: its place decides. */
  readonly kind: 'WORD' | 'QUOTED' | 'BACKTICKED' | 'OPERATOR' | '(' | ')' | ',' | 'END';
  readonly text: string;
  readonly position: number;
}

/** Takes a `where` apart, in one pass. Throws a WhereSyntaxError. */
export function readWhereTokens(text: string): readonly WhereToken[] {
  const tokens: WhereToken[] = [];
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const { token, end } = readToken(text, at);
    tokens.push(token);
    at = end;
  }
  return [...tokens, { kind: 'END', text: '', position: text.length + 1 }];
}

interface Read {
  readonly token: WhereToken;
  readonly end: number;
}

const space = /\s*/y;
const operator = /!=|<=|>=|=|<|>/y;
const word = /[^\s'"`‘’“”(),=!<>]+/y;

function skipSpace(text: string, at: number): number {
  return at + (matchAt(space, text, at)?.length ?? 0);
}

function readToken(text: string, at: number): Read {
  const position = at + 1;
  const first = text.charAt(at);
  if (first === '(' || first === ')' || first === ',')
    return { token: { kind: first, text: first, position }, end: position };
  if (first === "'") return readQuoted(text, at, 'QUOTED');
  if (first === '`') return readQuoted(text, at, 'BACKTICKED');
  const sign = matchAt(operator, text, at);
  if (sign !== undefined) return { token: { kind: 'OPERATOR', text: sign, position }, end: at + sign.length };
  const found = matchAt(word, text, at);
  if (found !== undefined) return { token: { kind: 'WORD', text: found, position }, end: at + found.length };
  throw new WhereSyntaxError(strange(first), position);
}

/** Text between two quotes of one kind, in which a doubled quote stands for one. */
function readQuoted(text: string, at: number, kind: 'QUOTED' | 'BACKTICKED'): Read {
  const quote = text.charAt(at);
  const parts: string[] = [];
  for (let from = at + 1; ;) {
    const end = text.indexOf(quote, from);
    if (end < 0) throw new WhereSyntaxError(`the ${quote} that begins here has no end.`, at + 1);
    parts.push(text.slice(from, end));
    if (text.charAt(end + 1) !== quote)
      return { token: { kind, text: parts.join(quote), position: at + 1 }, end: end + 1 };
    from = end + 2;
  }
}

function matchAt(expression: RegExp, text: string, at: number): string | undefined {
  expression.lastIndex = at;
  return expression.exec(text)?.[0];
}

function strange(character: string): string {
  if (character === '!') return '! stands before = only, as in status != 1.';
  return `${character} is no quote here: values stand in straight single quotes, as in name = 'Acme'.`;
}
