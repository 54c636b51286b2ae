import { describe, expect, it } from 'vitest';
import { parseWhere } from './parse-where.js';
import { printWhere } from './print-where.js';

const printed = (text: string) => printWhere(parseWhere(text));

describe('where', () => {
  it.each([
    ["name = 'Acme'", "name = 'Acme'"],
    ["  name='Acme' ", "name = 'Acme'"],
    ['priority = 1', "priority = '1'"],
    ['clientPortalActive = True', "clientPortalActive = 'True'"],
    ['title = attach.txt', "title = 'attach.txt'"],
    ['amount >= -1.5', "amount >= '-1.5'"],
    ['createDate<2012-05-25T11:13:29-0500', "createDate < '2012-05-25T11:13:29-0500'"],
    ["name = 'it''s'", "name = 'it''s'"],
    ["name = ''", "name = ''"],
    ["name = ''''", "name = ''''"],
    ['`a.b` = 1', "`a.b` = '1'"],
    ['`Customer Ranking` = Golden', "`Customer Ranking` = 'Golden'"],
    ['`back``tick` = 1', "`back``tick` = '1'"],
    ["`and` = 'or'", "`and` = 'or'"],
    ["name like '%a%b%'", "name LIKE '%a%b%'"],
    ['id in (1,2 , 3)', "id IN ('1', '2', '3')"],
    ['id NOT IN (1)', "id NOT IN ('1')"],
    ['phone is null', 'phone IS NULL'],
    ['phone Is Not Null', 'phone IS NOT NULL'],
    ["a = 'b' and c != 'd' or e <= 1", "a = 'b' AND c != 'd' OR e <= '1'"],
    ["a = 'b' and (c = 1 or d = 2)", "a = 'b' AND (c = '1' OR d = '2')"],
    ["((a = 'b')) or ((c = 1) or d = 2)", "a = 'b' OR c = '1' OR d = '2'"],
    ['(a = 1 and b = 2) and c = 3', "a = '1' AND b = '2' AND c = '3'"],
    ["a\n=\t'b'\r\nand c='d'", "a = 'b' AND c = 'd'"],
    [
      "lastActivityDate > '2012-05-25T11:13:29-0500' and  (lastName = 'Eckle' or lastName = 'Schrage') ",
      "lastActivityDate > '2012-05-25T11:13:29-0500' AND (lastName = 'Eckle' OR lastName = 'Schrage')",
    ],
  ])('reads %j as %j', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it('says where each condition stands', () => {
    expect(parseWhere('a = 1 or (b = 2 and `c` is null)')).toEqual({
      kind: 'OR',
      items: [
        { kind: 'COMPARE', field: 'a', operator: '=', value: '1', position: 1 },
        {
          kind: 'AND',
          items: [
            { kind: 'COMPARE', field: 'b', operator: '=', value: '2', position: 11 },
            { kind: 'NULL', field: 'c', isNegated: false, position: 21 },
          ],
        },
      ],
    });
  });

  it.each([
    ['', 1, 'expected the name of a field, found the end'],
    ['   ', 4, 'expected the name of a field, found the end'],
    ['name', 5, 'expected =, !=, <, >, <=, >=, LIKE, IN, NOT IN, IS NULL or IS NOT NULL, found the end'],
    ['name =', 7, 'expected a value, found the end'],
    ['= 1', 1, 'expected the name of a field, found ='],
    ["'name' = 1", 1, "expected the name of a field, found 'name'"],
    ['`` = 1', 1, 'the name of a field is empty'],
    ["name = 'Acme", 8, "the ' that begins here has no end"],
    ["name = 'Acme''", 8, "the ' that begins here has no end"],
    ['`name = 1', 1, 'the ` that begins here has no end'],
    ['name = ‘Acme’', 8, '‘ is no quote here: values stand in straight single quotes'],
    ['name = "Acme"', 8, '" is no quote here'],
    ["name == 'a'", 7, 'expected a value, found ='],
    ["name <> 'a'", 7, 'expected a value, found >'],
    ["name ! 'a'", 6, '! stands before = only'],
    ['a = 1 b = 2', 7, 'expected AND, OR or the end, found b'],
    ['a = 1 and', 10, 'expected the name of a field, found the end'],
    ['and a = 1', 1, 'expected the name of a field, found and'],
    ['a = 1 and or b = 2', 11, 'expected the name of a field, found or'],
    ['(a = 1', 7, 'expected AND, OR or ), found the end'],
    ['a = 1)', 6, 'expected AND, OR or the end, found )'],
    ['()', 2, 'expected the name of a field, found )'],
    ['a in ()', 7, 'expected a value, found )'],
    ['a in (1,)', 9, 'expected a value, found )'],
    ['a in 1', 6, 'expected ( and the values after IN, found 1'],
    ['a in (1 2)', 9, 'expected , or ), found 2'],
    ['a not like b', 7, 'expected IN, found like'],
    ['a is 1', 6, 'expected NULL or NOT NULL, found 1'],
    ['a is not 1', 10, 'expected NULL, found 1'],
    ['a = null', 5, 'expected a value, found null. Write IS NULL or IS NOT NULL.'],
    ['state = or', 9, "expected a value, found or. Put it in quotes where it is meant as a value: 'OR'."],
    ['a ~ 1', 3, 'expected =, !=, <, >, <=, >=, LIKE, IN, NOT IN, IS NULL or IS NOT NULL, found ~'],
  ])('refuses %j at character %i', (text, position, problem) => {
    const read = () => parseWhere(text);
    expect(read).toThrow(`where cannot be read at character ${position}: ${problem}`);
    expect(read).toThrow(expect.objectContaining({ name: 'WhereSyntaxError', position }));
  });

  it('names a value it did not expect in a few words, however long it is', () => {
    expect(() => parseWhere(`a = 1 ${'x'.repeat(10_000)}`)).toThrow(`found ${'x'.repeat(40)}…`);
  });
});
