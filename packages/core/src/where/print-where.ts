import type { Where, WhereCondition } from './where.js';

/** Writes a `where` so that `parseWhere` reads the same: values in quotes, parentheses only where they are needed. */
export function printWhere(where: Where): string {
  if (!('items' in where)) return printCondition(where);
  const parts = where.items.map((item) =>
    where.kind === 'AND' && item.kind === 'OR' ? `(${printWhere(item)})` : printWhere(item),
  );
  return parts.join(` ${where.kind} `);
}

function printCondition(condition: WhereCondition): string {
  const field = printField(condition.field);
  switch (condition.kind) {
    case 'COMPARE':
      return `${field} ${condition.operator} ${quoted(condition.value, "'")}`;
    case 'IN': {
      const values = condition.values.map((value) => quoted(value, "'")).join(', ');
      return `${field} ${condition.isNegated ? 'NOT IN' : 'IN'} (${values})`;
    }
    case 'NULL':
      return `${field} IS ${condition.isNegated ? 'NOT NULL' : 'NULL'}`;
  }
}

const plain = /^[a-z_][a-z0-9_]*$/i;
const reserved = /^(?:and|or|like|in|is|not|null)$/i;

const printField = (field: string): string => (plain.test(field) && !reserved.test(field) ? field : quoted(field, '`'));

const quoted = (text: string, quote: "'" | '`'): string => `${quote}${text.replaceAll(quote, quote + quote)}${quote}`;
