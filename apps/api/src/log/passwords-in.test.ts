import { expect, it } from 'vitest';
import { passwordsIn } from './passwords-in.js';

it.each([
  ['postgres://isotope:hunter2hunter@db.example/isotope', ['hunter2hunter']],
  ['postgres://isotope:hunter%40two@db.example/isotope', ['hunter%40two', 'hunter@two']],
  ['postgres://isotope:100%real@db.example/isotope', ['100%real']],
  ['postgres://db.example/isotope?user=isotope&password=hunter%40two', ['hunter@two']],
  ['postgres://isotope@db.example/isotope', []],
  ['hunter2hunter', ['hunter2hunter']],
])('of %s are %j', (address, passwords) => {
  expect(passwordsIn(address)).toEqual(passwords);
});
