import { expect, it } from 'vitest';
import { pseudo } from './pseudo';

it('accents what a compiled message says, and leaves what is filled in and how it is chosen', () => {
  const compiled = {
    plain: 'Save',
    argument: [['name'], ' is ready'],
    plural: [['count', 2, { one: [0, ' thing'], other: [0, ' things'] }]],
    tag: ['Run ', ['code', 'npm start']],
    date: [['at', 5, 'short']],
  };
  expect(pseudo(compiled)).toEqual({
    plain: 'Šàṽé',
    argument: [['name'], ' íš ŕéàđý'],
    plural: [['count', 2, { one: [0, ' ţĥíñĝ'], other: [0, ' ţĥíñĝš'] }]],
    tag: ['Ŕúñ ', ['code', 'ñþɱ šţàŕţ']],
    date: [['at', 5, 'short']],
  });
});
