import { expect, it, vi } from 'vitest';
import { type AskNames, namesBeside } from './names-beside';

const people: AskNames = (_, ids) => Promise.resolve(new Map(ids.map((id) => [id, `Number ${id}`])));
const resource = (value: string, name?: string) => ({ object: 'Resource', value, name });

it('takes the name that came along with another reference to the same record, and asks nobody', () => {
  const ask = vi.fn(people);
  const nameOf = namesBeside([resource('4', 'Ada Brandt'), resource('4')], ask);
  expect(nameOf(resource('4'))).toBe('Ada Brandt');
  expect(ask).not.toHaveBeenCalled();
});

it('asks once for all records of an object whose names did not come along', async () => {
  const ask = vi.fn(people);
  const account = { object: 'accounts', value: '7', name: undefined };
  const nameOf = namesBeside([resource('4', 'Ada Brandt'), resource('5'), resource('6'), resource('5'), account], ask);
  expect(ask.mock.calls).toEqual([
    ['Resource', ['5', '6']],
    ['accounts', ['7']],
  ]);
  expect(await Promise.all([nameOf(resource('5')), nameOf(account)])).toEqual(['Number 5', 'Number 7']);
});

it('knows no name of what is no id', () => {
  const ask = vi.fn(people);
  expect(namesBeside([resource('1 or 1=1')], ask)(resource('1 or 1=1'))).toBeUndefined();
  expect(ask).not.toHaveBeenCalled();
});
