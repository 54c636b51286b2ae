/** Where GraphQL's own messages repeat what was sent, and what is left of each without it. */
const repetitions: readonly (readonly [RegExp, string])[] = [
  [/^(Variable "\$\w+") got invalid value [^]*?( at "[\w.[\]]+")?; (?=[^;]*$)/, '$1 got an invalid value$2; '],
  [/^(Variable "\$\w+") got invalid value [^]*/, '$1 got an invalid value.'],
  [/(cannot represent [^:]*value): [^]*/, '$1.'],
  [/(?:^|(?<=; ))Value "[^]*" does not exist in/, 'The value does not exist in'],
  [/(Expected value of type "[^"]*"), found [^]*/, '$1.'],
  [/(Block)?String "[^]*"/, '$1String'],
];

/**
 * A message of GraphQL's without the values it repeats. They may be secrets in the wrong place, and answers are kept by
 * more programs than the one that asked; the path and the position in the document say as well what is meant.
 */
export const withoutValues = (message: string): string =>
  repetitions.reduce((text, [pattern, instead]) => text.replace(pattern, instead), message);
