import { expect, it } from 'vitest';
import { readList, writeList } from './comma-list';

it.each([
  ['', []],
  [' , ,', []],
  ['one', ['one']],
  [' one ,two,, three ', ['one', 'two', 'three']],
  ['"Acme, Inc.", prod', ['Acme, Inc.', 'prod']],
  ['"a ""b"", c"', ['a "b", c']],
  ['5" disk, "open, end', ['5" disk', '"open', 'end']],
  ['"quoted" more, next', ['"quoted" more', 'next']],
])('reads %j', (line, texts) => {
  expect(readList(line)).toEqual(texts);
});

it('reads back whatever it wrote', () => {
  const letters = ['a', ',', '"', ' '];
  const longer = (texts: readonly string[]) => texts.flatMap((text) => letters.map((letter) => text + letter));
  const all = [letters, longer(letters), longer(longer(letters))]
    .flat()
    .filter((text) => text.trim() === text && text !== '');
  for (const text of all) {
    for (const texts of [[text], [text, 'b'], ['b', text], [text, text]])
      expect(readList(writeList(texts))).toEqual(texts);
  }
});
