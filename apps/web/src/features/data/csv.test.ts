import { expect, it } from 'vitest';
import { csvHead, csvLine } from './csv';
import { aField } from './test-fields';

const lead = { value: '2', label: 'Lead, cold', isActive: true, isDefault: false };

it('puts a picklist’s label beside its number, and quotes what needs it', () => {
  const fields = [aField({ name: 'id', type: 'INTEGER' }), aField({ name: 'accountType', options: [lead] }), aField()];
  expect(csvHead(fields)).toBe('id,accountType,accountType label,city\r\n');
  expect(csvLine(fields, { id: 7, accountType: 2, city: 'The "Old" Town\nWest' })).toBe(
    '7,2,"Lead, cold","The ""Old"" Town\nWest"\r\n',
  );
  expect(csvLine(fields, { id: 8 })).toBe('8,,,\r\n');
});

it.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+cmd|x', "'+cmd|x"],
  ['-2+3+cmd', "'-2+3+cmd"],
  ['+49 (30) 555-01', '+49 (30) 555-01'],
  ['-12.5', '-12.5'],
])('lets no spreadsheet run %s', (text, cell) => {
  expect(csvLine([aField()], { city: text })).toBe(`${cell}\r\n`);
});

it('writes the account’s own fields', () => {
  const values = { userDefinedFields: { userDefinedField: [{ name: 'Customer Ranking', value: 'Gold' }] } };
  expect(csvLine([aField({ name: 'Customer Ranking', isCustom: true })], values)).toBe('Gold\r\n');
});
