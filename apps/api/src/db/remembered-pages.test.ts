import { expect, it } from 'vitest';
import { rememberPages } from './remembered-pages.js';

let version = 1;
let reads = 0;
const readVersion = () => String(version);
const rowsOf =
  (...rows: string[]) =>
  () => {
    reads += 1;
    return Promise.resolve(rows);
  };

it('reads a page once for as long as nothing is written', async () => {
  const page = rememberPages({ readVersion });
  reads = 0;
  expect(await page('a', rowsOf('one'))).toEqual(['one']);
  expect(await page('a', rowsOf('other'))).toEqual(['one']);
  expect(await page('b', rowsOf('two'))).toEqual(['two']);
  version += 1;
  expect(await page('a', rowsOf('three'))).toEqual(['three']);
  expect(reads).toBe(3);
});

it('never holds for a version what was being read before it', async () => {
  const page = rememberPages({ readVersion });
  let finish: (rows: readonly string[]) => void = () => undefined;
  const slow = page('a', () => new Promise<readonly string[]>((resolve) => (finish = resolve)));
  version += 1;
  expect(await page('b', rowsOf('new'))).toEqual(['new']);
  finish(['old']);
  expect(await slow).toEqual(['old']);
  expect(await page('a', rowsOf('new'))).toEqual(['new']);
});

it('holds no more than a known number of rows, empty pages counted, and nothing that is asked for at length', async () => {
  const page = rememberPages({ readVersion }, 5);
  await page('a', rowsOf('1', '2'));
  await page('b', rowsOf('3', '4'));
  expect(await page('b', rowsOf('other'))).toEqual(['3', '4']);
  expect(await page('a', rowsOf('again'))).toEqual(['again']);
  for (const key of ['c', 'd', 'e', 'f', 'g', 'h']) await page(key, rowsOf());
  expect(await page('a', rowsOf('once more'))).toEqual(['once more']);
  const long = 'x'.repeat(2_000);
  await page(long, rowsOf('1'));
  expect(await page(long, rowsOf('2'))).toEqual(['2']);
});

it('holds nothing where the database cannot tell that nothing was written', async () => {
  const page = rememberPages({});
  await page('a', rowsOf('1'));
  expect(await page('a', rowsOf('2'))).toEqual(['2']);
});
