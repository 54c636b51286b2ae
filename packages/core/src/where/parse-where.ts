import { type Where, type WhereComparison, type WhereCondition, joinWhere, whereLimits } from './where.js';
import { WhereSyntaxError } from './where-error.js';
import { type WhereToken, readWhereTokens } from './where-tokens.js';

/**
 * Reads the platform's query language, as in `lastName = 'Eckle' and (phone IS NULL or id in (1, 2))`: keywords in any
 * case, values in single quotes (doubled within) or without any, names in backticks where they hold more than letters,
 * AND before OR. Throws a WhereSyntaxError that names the character it stumbled at.
 */
export function parseWhere(text: string): Where {
  if (text.length > whereLimits.length) {
    const problem = `it holds more than ${whereLimits.length.toLocaleString('en')} characters.`;
    throw new WhereSyntaxError(problem, whereLimits.length + 1);
  }
  const tokens = createTokens(readWhereTokens(text));
  const where = readAlternatives(tokens, 0);
  tokens.take('END', 'AND, OR or the end');
  return where;
}

const keywords = ['AND', 'OR', 'LIKE', 'IN', 'IS', 'NOT', 'NULL'] as const;
type Keyword = (typeof keywords)[number];

const keywordOf = ({ kind, text }: WhereToken): Keyword | undefined =>
  kind === 'WORD' ? keywords.find((keyword) => keyword === text.toUpperCase()) : undefined;

type Tokens = ReturnType<typeof createTokens>;

function createTokens(tokens: readonly WhereToken[]) {
  let next = 0;
  // The last token is the end, and nothing goes beyond it.
  const peek = () => tokens[Math.min(next, tokens.length - 1)] as WhereToken;
  const skip = (isThere: boolean) => {
    if (isThere) next += 1;
    return isThere;
  };
  return {
    peek,
    skip: (kind: WhereToken['kind']) => skip(peek().kind === kind),
    skipKeyword: (keyword: Keyword) => skip(keywordOf(peek()) === keyword),
    take(kind: WhereToken['kind'], expected: string): WhereToken {
      const token = peek();
      if (token.kind !== kind) throw unexpected(token, expected);
      next += 1;
      return token;
    },
    takeKeyword(keyword: Keyword, expected: string): void {
      if (keywordOf(peek()) !== keyword) throw unexpected(peek(), expected);
      next += 1;
    },
    /** A word that is no keyword, or what stands in the quotes given. */
    takeText(quotes: 'QUOTED' | 'BACKTICKED', expected: string): WhereToken {
      const token = peek();
      if (token.kind !== quotes && (token.kind !== 'WORD' || keywordOf(token))) throw unexpected(token, expected);
      next += 1;
      return token;
    },
  };
}

const readAlternatives = (tokens: Tokens, depth: number): Where =>
  readJoined(tokens, 'OR', () => readTogether(tokens, depth));
const readTogether = (tokens: Tokens, depth: number): Where => readJoined(tokens, 'AND', () => readOne(tokens, depth));

function readJoined(tokens: Tokens, kind: 'AND' | 'OR', read: () => Where): Where {
  const items: [Where, ...Where[]] = [read()];
  while (tokens.skipKeyword(kind)) items.push(read());
  return joinWhere(kind, items);
}

function readOne(tokens: Tokens, depth: number): Where {
  const { position } = tokens.peek();
  if (!tokens.skip('(')) return readCondition(tokens);
  if (depth >= whereLimits.depth) {
    throw new WhereSyntaxError(`parentheses are nested more than ${whereLimits.depth} deep.`, position);
  }
  const where = readAlternatives(tokens, depth + 1);
  tokens.take(')', 'AND, OR or )');
  return where;
}

function readCondition(tokens: Tokens): WhereCondition {
  const { text: field, position } = tokens.takeText('BACKTICKED', 'the name of a field');
  if (field === '') throw new WhereSyntaxError('the name of a field is empty.', position);
  if (tokens.skipKeyword('IS')) {
    const isNegated = tokens.skipKeyword('NOT');
    tokens.takeKeyword('NULL', isNegated ? 'NULL' : 'NULL or NOT NULL');
    return { kind: 'NULL', field, isNegated, position };
  }
  if (tokens.skipKeyword('IN')) return { kind: 'IN', field, isNegated: false, values: readList(tokens), position };
  if (tokens.skipKeyword('NOT')) {
    tokens.takeKeyword('IN', 'IN');
    return { kind: 'IN', field, isNegated: true, values: readList(tokens), position };
  }
  return { kind: 'COMPARE', field, operator: readOperator(tokens), value: readValue(tokens), position };
}

function readOperator(tokens: Tokens): WhereComparison {
  if (tokens.skipKeyword('LIKE')) return 'LIKE';
  return tokens.take('OPERATOR', '=, !=, <, >, <=, >=, LIKE, IN, NOT IN, IS NULL or IS NOT NULL')
    .text as WhereComparison;
}

function readList(tokens: Tokens): readonly string[] {
  tokens.take('(', '( and the values after IN');
  const values = [readValue(tokens)];
  while (tokens.skip(',')) values.push(readValue(tokens));
  tokens.take(')', ', or )');
  return values;
}

const readValue = (tokens: Tokens): string => tokens.takeText('QUOTED', 'a value').text;

function unexpected(token: WhereToken, expected: string): WhereSyntaxError {
  const keyword = keywordOf(token);
  const hint = expected === 'a value' && keyword !== undefined ? ` ${adviceOn(keyword)}` : '';
  return new WhereSyntaxError(`expected ${expected}, found ${nameOf(token)}.${hint}`, token.position);
}

function nameOf({ kind, text }: WhereToken): string {
  if (kind === 'END') return 'the end';
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  if (kind === 'QUOTED') return `'${shown}'`;
  return kind === 'BACKTICKED' ? `\`${shown}\`` : shown;
}

const adviceOn = (keyword: Keyword): string =>
  keyword === 'NULL' ? 'Write IS NULL or IS NOT NULL.' : `Put it in quotes where it is meant as a value: '${keyword}'.`;
