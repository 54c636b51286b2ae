// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { takesLetters } from './single-keys';

const made = (html: string) => {
  document.body.innerHTML = html;
  return document.body.firstElementChild;
};

it.each(['<input>', '<input type="search">', '<input type="date">', '<textarea></textarea>', '<select></select>'])(
  'leaves %s the letters that are typed there',
  (html) => expect(takesLetters(made(html))).toBe(true),
);

it.each(['<input type="checkbox">', '<input type="radio">', '<button></button>', '<a href="/">Home</a>'])(
  'takes none from a person for having pressed %s',
  (html) => expect(takesLetters(made(html))).toBe(false),
);
