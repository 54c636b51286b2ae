import { expect, it } from 'vitest';
import { csvLine } from './csv';

it('quotes what would break a line apart, and leaves the rest alone', () => {
  expect(csvLine(['plain', 'a,b', 'say "so"', 'two\nlines', null, 1042])).toBe(
    'plain,"a,b","say ""so""","two\nlines",,1042\r\n',
  );
});

it.each(['=1+1', '+1+A1', '-A1', '@SUM(A1)', '\tx', '＝1+1', '－A1'])(
  'makes text of %j, which a spreadsheet would run',
  (formula) => {
    expect(csvLine([formula])).toBe(`'${formula}\r\n`);
  },
);

it.each(['+49 30 1234', '-1', '(0)30'])('leaves %j as it is, which is a number', (number) => {
  expect(csvLine([number])).toBe(`${number}\r\n`);
});
