import { InvalidArgumentError } from 'commander';

/** Reads the number by which an argument names an organisation or an instance; throws an InvalidArgumentError. */
export function readNumber(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is named by its number, as the console and "isotope organizations list" show it.');
}
